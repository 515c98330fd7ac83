package org.discern.text;

/**
 * Finds the blocks of a text: its paragraphs, headlines, captions and list items.
 *
 * <p>A line break ends a block unless it is mere wrapping. In a run of lines without a blank one
 * among them, a break is wrapping if the next word would not have fitted: line, space and word
 * together are wider than the widest line of the run. Because a list of headlines can look like
 * that, the run must also have a widest line of {@value #NARROWEST} to {@value #WIDEST} characters,
 * at least half of its lines full in this sense, and a full line after which the text goes on in
 * lower case. A line that begins with a bullet is never joined to the one before, one that begins
 * with a number ({@code 2.}, {@code 3)}) only in the middle of a sentence.
 *
 * <p>Bullets ({@code •}, {@code ‣}, {@code ▪} and the like anywhere after white space; {@code -},
 * {@code *}, {@code ·} and dashes at the start of a line before white space) belong to no block.
 * Numbers do.
 */
final class Blocks {

  private static final int NARROWEST = 50;
  private static final int WIDEST = 120;

  private final String text;
  private final Stretches blocks;

  private Blocks(String text, Stretches blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /** Hands on the blocks of a text in order, none of them blank. */
  static void of(String text, Stretches blocks) {
    new Blocks(text, blocks).find();
  }

  private void find() {
    int at = 0;
    while (at < text.length()) {
      at = isBlankLine(at) ? nextLine(at) : passRun(at);
    }
  }

  /** Hands on the blocks of the run of lines that starts here; returns its end. */
  private int passRun(int runStart) {
    int width = widthOfWrapping(runStart);
    int block = runStart;
    int line = runStart;
    while (true) {
      int next = nextLine(line);
      boolean last = next == text.length() || isBlankLine(next);
      if (last || !isJoined(line, next, width)) {
        addBlock(block, endOfLine(line));
        block = next;
      }
      if (last) {
        return next;
      }
      line = next;
    }
  }

  /** The widest line of a run that is wrapped; 0 if the run is not. */
  private int widthOfWrapping(int runStart) {
    int widest = 0;
    int at = runStart;
    while (at < text.length() && !isBlankLine(at)) {
      widest = Math.max(widest, endOfLine(at) - at);
      if (widest > WIDEST) {
        return 0;
      }
      at = nextLine(at);
    }
    return widest >= NARROWEST && looksWrapped(runStart, widest) ? widest : 0;
  }

  private boolean looksWrapped(int runStart, int width) {
    int full = 0;
    int breaks = 0;
    boolean goesOn = false;
    int line = runStart;
    int next = nextLine(line);
    while (next < text.length() && !isBlankLine(next)) {
      breaks++;
      if (isFull(line, next, width)) {
        full++;
        goesOn |= Character.isLowerCase(text.charAt(skipBlanks(next)));
      }
      line = next;
      next = nextLine(line);
    }
    return goesOn && 2 * full >= breaks;
  }

  private boolean isJoined(int line, int next, int width) {
    if (width == 0 || !isFull(line, next, width)) {
      return false;
    }
    int first = skipBlanks(next);
    if (afterBullets(next) > first) {
      return false;
    }
    char last = text.charAt(endOfLine(line) - 1);
    return !isNumbered(first) || !(Marks.isEnder(last) || last == ':' || last == ';');
  }

  /** Whether the first word of the next line had no room left on this one. */
  private boolean isFull(int line, int next, int width) {
    int word = skipBlanks(next);
    int wordEnd = word;
    while (wordEnd < text.length() && !Marks.isBlank(text.charAt(wordEnd))) {
      wordEnd++;
    }
    return endOfLine(line) - line + 1 + wordEnd - word > width;
  }

  /** One to three digits and a point or bracket. */
  private boolean isNumbered(int at) {
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end)) && end - at < 4) {
      end++;
    }
    return end > at
        && end - at < 4
        && end + 1 < text.length()
        && (text.charAt(end) == '.' || text.charAt(end) == ')')
        && Marks.isBlank(text.charAt(end + 1));
  }

  /** Cuts at the bullets inside. */
  private void addBlock(int blockStart, int end) {
    int start = afterBullets(blockStart);
    for (int i = start; i < end; i++) {
      if (Marks.isBullet(text.charAt(i)) && Marks.isBlank(text.charAt(i - 1))) {
        add(start, i);
        start = Math.min(afterBullets(i), end);
        i = start - 1;
      }
    }
    add(start, end);
  }

  private void add(int start, int end) {
    int first = Math.min(skipBlanks(start), end);
    int last = end;
    while (last > first && Marks.isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (last > first) {
      blocks.add(first, last);
    }
  }

  /** Past white space and bullets at the start of a line, but not past its end. */
  private int afterBullets(int lineStart) {
    int at = lineStart;
    while (at < text.length() && !Marks.isLineBreak(text.charAt(at))) {
      char unit = text.charAt(at);
      boolean dash =
          Marks.isDashBullet(unit)
              && (at + 1 == text.length() || Marks.isBlank(text.charAt(at + 1)));
      if (!Marks.isBlank(unit) && !Marks.isBullet(unit) && !dash) {
        break;
      }
      at++;
    }
    return at;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && Marks.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isBlankLine(int lineStart) {
    int at = lineStart;
    while (at < text.length() && !Marks.isLineBreak(text.charAt(at))) {
      if (!Marks.isBlank(text.charAt(at))) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Where the line's last character that is not white space ends. */
  private int endOfLine(int lineStart) {
    int at = lineStart;
    int end = lineStart;
    while (at < text.length() && !Marks.isLineBreak(text.charAt(at))) {
      at++;
      if (!Marks.isBlank(text.charAt(at - 1))) {
        end = at;
      }
    }
    return end;
  }

  /** Where the next line starts; the text's end if there is none. */
  private int nextLine(int lineStart) {
    int at = lineStart;
    while (at < text.length() && !Marks.isLineBreak(text.charAt(at))) {
      at++;
    }
    boolean pair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
    return Math.min(at + (pair ? 2 : 1), text.length());
  }
}
