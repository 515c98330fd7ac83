package org.discern.evaluation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.discern.evaluation.Examples.ADULT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Examples;
import org.discern.evaluation.Interval;
import org.discern.evaluation.Proportion;
import org.discern.passage.LabelledPassage;
import org.junit.jupiter.api.Test;

final class AgreementMeterTest {

  private static final AgreementMeter METER = new AgreementMeter(new ClusteredBootstrap(1, 1_000));

  /** One string per reader, one character per unit; a dot is no value. */
  private static List<RatedUnit> units(String... rows) {
    List<RatedUnit> units = new ArrayList<>();
    for (int unit = 0; unit < rows[0].length(); unit++) {
      Map<String, String> ratings = new TreeMap<>();
      for (int reader = 0; reader < rows.length; reader++) {
        char value = rows[reader].charAt(unit);
        if (value != '.') {
          ratings.put("reader " + reader, String.valueOf(value));
        }
      }
      units.add(new RatedUnit("u" + unit, "a" + unit, ratings));
    }
    return units;
  }

  /** Two readers' table, written out as units. */
  private static List<RatedUnit> table(int[][] counts) {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        first.append(String.valueOf(row).repeat(counts[row][column]));
        second.append(String.valueOf(column).repeat(counts[row][column]));
      }
    }
    return units(first.toString(), second.toString());
  }

  private static double kappa(List<RatedUnit> units) {
    return METER.measure(units).pairs().get(0).kappa().value().orElseThrow();
  }

  private static double alpha(List<RatedUnit> units) {
    return METER.measure(units).alpha().value().orElseThrow();
  }

  /** Krippendorff (2011), section A: binary data, two observers, no missing data. */
  @Test
  void alphaOfBinaryDataIsThePublishedOne() {
    assertThat(alpha(units("0100000010", "1110010000"))).isCloseTo(0.095, within(0.0005));
  }

  /** Krippendorff (2011), section B: nominal data, two observers, no missing data. */
  @Test
  void alphaOfNominalDataIsThePublishedOne() {
    assertThat(alpha(units("aabbdcccedda", "babbbccceddd"))).isCloseTo(0.692, within(0.0005));
  }

  /** Krippendorff (2011), section C: nominal data, four observers, missing data. */
  @Test
  void alphaWithMissingValuesIsThePublishedOne() {
    assertThat(alpha(units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")))
        .isCloseTo(0.743, within(0.0005));
  }

  /** Fleiss, Levin and Paik (2003), table 18.1: two raters, three diagnoses. */
  @Test
  void kappaIsThePublishedOne() {
    assertThat(kappa(table(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}})))
        .isCloseTo(0.676, within(0.0005));
  }

  @Test
  void readersWhoAgreeAsChanceWouldHaveItGetZero() {
    assertThat(kappa(table(new int[][] {{25, 25}, {25, 25}}))).isCloseTo(0, within(1e-12));
    assertThat(kappa(table(new int[][] {{40, 10}, {40, 10}}))).isCloseTo(0, within(1e-12));
  }

  @Test
  void readersWhoNeverDifferAgreePerfectly() {
    Agreement agreement = METER.measure(table(new int[][] {{30, 0}, {0, 20}}));

    assertThat(agreement.alpha().value()).hasValue(1);
    assertThat(agreement.alpha().interval()).isEmpty();
    assertThat(agreement.pairs().get(0).kappa().value()).hasValue(1);
    assertThat(agreement.pairs().get(0).agreed()).isEqualTo(new Proportion(50, 50));
    assertThat(agreement.disputed()).isEmpty();
  }

  @Test
  void oneValueThroughoutSaysNothingAboutAgreement() {
    Agreement agreement = METER.measure(table(new int[][] {{30}}));

    assertThat(agreement.alpha()).isEqualTo(Estimate.UNDEFINED);
    assertThat(agreement.pairs().get(0).kappa()).isEqualTo(Estimate.UNDEFINED);
  }

  @Test
  void nothingJudgedTwiceLeavesEverythingUndefined() {
    Agreement agreement = METER.measure(units("01..", "..10"));

    assertThat(agreement.units()).isZero();
    assertThat(agreement.pairs()).isEmpty();
    assertThat(agreement.alpha()).isEqualTo(Estimate.UNDEFINED);
  }

  @Test
  void theIntervalIsAboutAsWideAsTheLargeSampleFormulaHasIt() {
    // Two readers, 400 units, kappa 0.6: standard error sqrt(po (1 − po) / (n (1 − pe)²)) = 0.04.
    Interval interval =
        METER
            .measure(table(new int[][] {{160, 40}, {40, 160}}))
            .pairs()
            .get(0)
            .kappa()
            .interval()
            .orElseThrow();

    assertThat(interval.low()).isCloseTo(0.6 - 1.96 * 0.04, within(0.015));
    assertThat(interval.high()).isCloseTo(0.6 + 1.96 * 0.04, within(0.015));
  }

  @Test
  void unitsOfOneArticleAreDrawnTogether() {
    List<RatedUnit> apart = table(new int[][] {{160, 40}, {40, 160}});
    List<RatedUnit> together = new ArrayList<>();
    for (int i = 0; i < apart.size(); i++) {
      RatedUnit unit = apart.get(i);
      together.add(new RatedUnit(unit.id(), "article " + i / 10, unit.ratings()));
    }

    Interval narrow = METER.measure(apart).alpha().interval().orElseThrow();
    Interval wide = METER.measure(together).alpha().interval().orElseThrow();

    assertThat(wide.high() - wide.low()).isGreaterThan(1.5 * (narrow.high() - narrow.low()));
  }

  @Test
  void passagesOfReadersBecomeUnits() {
    LabelledPassage yes = Examples.passage("a#1", "", "x", ADULT);
    LabelledPassage no = Examples.passage("a#1", "", "x");
    LabelledPassage open = new LabelledPassage("a#2", "", Set.of(), Set.of(), "a", "x", Map.of());

    List<RatedUnit> units =
        RatedUnit.of(ADULT, Map.of("ann", List.of(yes, open), "bob", List.of(no)));

    assertThat(units).containsExactly(new RatedUnit("a#1", "a", Map.of("ann", "yes", "bob", "no")));
    assertThat(units.get(0).isDisputed()).isTrue();
    assertThat(METER.measure(units).disputed()).isEqualTo(units);
  }

  @Test
  void everyTwoReadersAreAPair() {
    Agreement agreement = METER.measure(units("01010", "01011", "0101."));

    assertThat(agreement.pairs())
        .extracting(each -> each.first() + " & " + each.second())
        .containsExactly("reader 0 & reader 1", "reader 0 & reader 2", "reader 1 & reader 2");
  }
}
