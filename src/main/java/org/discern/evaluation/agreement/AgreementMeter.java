package org.discern.evaluation.agreement;

import java.util.ArrayList;
import java.util.List;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.Proportion;

/** Measures agreement, with bootstrap intervals that resample whole articles. Thread-safe. */
public final class AgreementMeter {

  private final ClusteredBootstrap bootstrap;

  /** A meter. */
  public AgreementMeter(ClusteredBootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Measures how far the readers of these units agree. */
  public Agreement measure(List<RatedUnit> units) {
    List<RatedUnit> shared = units.stream().filter(each -> each.ratings().size() > 1).toList();
    CodedUnits coded = new CodedUnits(shared);
    List<PairAgreement> pairs = new ArrayList<>();
    for (int first = 0; first < coded.readers().size(); first++) {
      for (int second = first + 1; second < coded.readers().size(); second++) {
        Proportion agreed = agreed(coded, first, second);
        if (agreed.of() > 0) {
          pairs.add(
              new PairAgreement(
                  coded.readers().get(first),
                  coded.readers().get(second),
                  agreed,
                  bootstrap
                      .estimates(coded.articleCount(), new Kappa(coded, first, second))
                      .get(0)));
        }
      }
    }
    return new Agreement(
        shared.size(),
        pairs,
        bootstrap.estimates(coded.articleCount(), new Alpha(coded)).get(0),
        shared.stream().filter(RatedUnit::isDisputed).toList());
  }

  private static Proportion agreed(CodedUnits units, int first, int second) {
    long same = 0;
    long both = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      int one = units.value(unit, first);
      int other = units.value(unit, second);
      if (one != CodedUnits.NONE && other != CodedUnits.NONE) {
        both++;
        same += one == other ? 1 : 0;
      }
    }
    return new Proportion(same, both);
  }
}
