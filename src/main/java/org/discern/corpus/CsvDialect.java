package org.discern.corpus;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** How CSV and TSV are read and written: RFC 4180's quoting, with a comma or a tab. */
final class CsvDialect {

  private CsvDialect() {}

  static CSVFormat of(CorpusFormat format) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(format == CorpusFormat.TSV ? '\t' : ',')
        .setRecordSeparator('\n')
        .setQuoteMode(QuoteMode.MINIMAL)
        .get();
  }
}
