package org.discern.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.discern.passage.InputException;

/**
 * What is wrong with a recipe, in words of the recipe instead of Jackson's.
 *
 * @param keys that may be to blame, the likeliest first, such as {@code corpora[0].wide}
 * @param message one line
 */
record RecipeProblem(List<String> keys, String message) {

  private static final Pattern MISSING =
      Pattern.compile("Missing (?:required )?creator property '([^']+)'.*", Pattern.DOTALL);

  RecipeProblem {
    keys = List.copyOf(keys);
  }

  static RecipeProblem of(JsonProcessingException e) {
    String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
    List<String> keys = path.isEmpty() ? List.of() : List.of(path);
    Matcher missing = MISSING.matcher(e.getOriginalMessage());
    if (missing.matches()) {
      return missing(path, missing.group(1));
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new RecipeProblem(keys, "unknown key \"" + path + "\"" + known(unknown));
    }
    if (e.getCause() instanceof IllegalArgumentException
        || e.getCause() instanceof InputException) {
      return refused(path, String.valueOf(e.getCause().getMessage()));
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      String needed = needed(mismatch.getTargetType());
      return new RecipeProblem(keys, path.isEmpty() ? needed : path + ": " + needed);
    }
    String message = firstLines(e.getOriginalMessage());
    return new RecipeProblem(keys, path.isEmpty() ? message : path + ": " + message);
  }

  /** Jackson's path already ends in the missing key in some versions and lacks it in others. */
  private static RecipeProblem missing(String path, String key) {
    if (path.equals(key) || path.endsWith("." + key)) {
      String parent = path.equals(key) ? "" : path.substring(0, path.length() - key.length() - 1);
      return new RecipeProblem(
          parent.isEmpty() ? List.of() : List.of(parent), "missing key \"" + path + "\"");
    }
    return path.isEmpty()
        ? new RecipeProblem(List.of(), "missing key \"" + key + "\"")
        : new RecipeProblem(List.of(path), "missing key \"" + path + "." + key + "\"");
  }

  /** A constructor of {@link Recipe} begins its message with the key, if it is one key's fault. */
  private static RecipeProblem refused(String path, String message) {
    String first = message.split("[ :]", 2)[0];
    return path.isEmpty()
        ? new RecipeProblem(List.of(first), message)
        : new RecipeProblem(List.of(path + "." + first, path), path + ": " + message);
  }

  private static String known(UnrecognizedPropertyException unknown) {
    Collection<Object> known = unknown.getKnownPropertyIds();
    return known == null
        ? ""
        : known.stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", ", " (known: ", ")"));
  }

  private static String needed(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(each -> each.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    if (type == int.class || type == long.class) {
      return "must be a whole number";
    }
    if (type == double.class) {
      return "must be a number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "must be a list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type)
        ? "must be keys with values"
        : "must be text";
  }

  /** Without the lines that quote the file. */
  private static String firstLines(String message) {
    return message
        .lines()
        .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
        .limit(2)
        .collect(Collectors.joining(": "));
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
