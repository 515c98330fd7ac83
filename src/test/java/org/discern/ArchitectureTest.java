package org.discern;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may know whom.
 *
 * <p>The table is an allow-list of own packages and of libraries alike: a package that is not in
 * it, or that reaches for something its row does not name, fails. Rows go from the bottom up, and a
 * row names only rows above it in this file.
 */
final class ArchitectureTest {

  private static final String ROOT = "org.discern.";

  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String CSV = "org.apache.commons.csv..";
  private static final String OPENNLP = "opennlp.tools..";
  private static final String OPENNLP_VERSION = "opennlp.tools.util";
  private static final String ICU4J = "com.ibm.icu..";
  private static final String DL4J = "org.deeplearning4j..";
  private static final String ND4J = "org.nd4j.linalg..";
  private static final String LETS_PLOT = "org.jetbrains.letsPlot..";
  private static final String PICOCLI = "picocli..";

  private static final List<Row> TABLE =
      List.of(
          new Row("passage", knows(), uses()),
          new Row("text", knows("passage"), uses(OPENNLP, ICU4J)),
          new Row("evaluation", knows("passage"), uses()),
          new Row("evaluation.yaml", knows("passage"), uses(JACKSON)),
          new Row("evaluation.tuning", knows("passage", "evaluation", "evaluation.yaml"), uses()),
          new Row(
              "evaluation.expectation", knows("passage", "evaluation", "evaluation.yaml"), uses()),
          new Row("evaluation.agreement", knows("passage", "evaluation"), uses()),
          new Row(
              "evaluation.comparison", knows("passage", "evaluation", "evaluation.tuning"), uses()),
          new Row("evaluation.checks", knows("passage", "evaluation"), uses(JACKSON)),
          new Row("evaluation.disguise", knows("passage", "evaluation"), uses()),
          new Row(
              "evaluation.report",
              knows(
                  "passage",
                  "evaluation",
                  "evaluation.tuning",
                  "evaluation.agreement",
                  "evaluation.comparison",
                  "evaluation.checks",
                  "evaluation.disguise"),
              uses(JACKSON, LETS_PLOT)),
          new Row("corpus", knows("passage"), uses(JACKSON, CSV)),
          new Row("baseline", knows("passage"), uses(OPENNLP)),
          new Row(
              "model",
              knows("passage", "text", "evaluation", "evaluation.tuning"),
              uses(DL4J, ND4J, JACKSON)),
          new Row(
              "training",
              knows("passage", "text", "corpus", "evaluation", "evaluation.tuning", "model"),
              uses(DL4J, ND4J, JACKSON, OPENNLP_VERSION)),
          new Row("card", knows("passage", "evaluation", "evaluation.tuning"), uses(JACKSON)),
          new Row("screening", knows("passage", "text", "evaluation.tuning", "model"), uses()),
          new Row("batch", knows("passage", "text", "corpus", "screening"), uses(JACKSON, CSV)),
          new Row(
              "cli",
              knows(
                  "passage",
                  "text",
                  "corpus",
                  "evaluation",
                  "evaluation.tuning",
                  "evaluation.expectation",
                  "evaluation.agreement",
                  "evaluation.comparison",
                  "evaluation.report",
                  "evaluation.checks",
                  "evaluation.disguise",
                  "card",
                  "baseline",
                  "model",
                  "training",
                  "screening",
                  "batch"),
              uses(PICOCLI)));

  /** Known everywhere: the JDK, and what says that nothing is null. */
  private static final List<String> EVERYWHERE = List.of("java..", "org.jspecify.annotations");

  /** Words that say nothing about what a class is. */
  private static final List<String> EMPTY_WORDS =
      List.of(
          "Abstract",
          "Base",
          "Common",
          "Data",
          "Helper",
          "Helpers",
          "Impl",
          "Info",
          "Manager",
          "Util",
          "Utils");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.discern");

  @TestFactory
  Stream<DynamicTest> aPackageKnowsOnlyWhatItsRowNames() {
    return TABLE.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(),
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(ROOT + row.name())
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(row.allowed()))
                            .allowEmptyShould(true)
                            .check(CLASSES)));
  }

  @Test
  void everyPackageIsInTheTableAndEveryRowIsAPackage() {
    TreeSet<String> packages = new TreeSet<>();
    CLASSES.forEach(each -> packages.add(each.getPackageName()));

    assertThat(packages)
        .containsExactlyElementsOf(
            TABLE.stream()
                .map(row -> ROOT + row.name())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void aRowNamesOnlyRowsAboveIt() {
    List<String> above = new ArrayList<>();
    for (Row row : TABLE) {
      assertThat(above).as("above %s", row.name()).containsAll(row.packages());
      above.add(row.name());
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(TABLE)
        .allSatisfy(
            row ->
                assertThat(CLASSES.getPackage(ROOT + row.name()).isAnnotatedWith(NullMarked.class))
                    .as("%s has a package-info.java with @NullMarked", row.name())
                    .isTrue());
  }

  @Test
  void namesSayWhatAClassIs() {
    String words = String.join("|", EMPTY_WORDS);

    noClasses()
        .that()
        .doNotHaveSimpleName("package-info")
        .should()
        .haveNameMatching(".*[.$a-z0-9](?:" + words + ")(?![a-z]).*")
        .check(CLASSES);
  }

  @Test
  void nothingReachesTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                .or(nameMatching("java\\.net\\.(?!URI$|URISyntaxException$|URL$).*")))
        .check(CLASSES);
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void noPublicMethodTakesABoolean() {
    codeUnits().that().arePublic().should(takeNoBoolean()).check(CLASSES);
  }

  /** A record's constructor takes its components: data, not a switch. */
  private static ArchCondition<JavaCodeUnit> takeNoBoolean() {
    return new ArchCondition<>("take no boolean") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        JavaClass owner = unit.getOwner();
        boolean switched =
            unit.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(boolean.class));
        if (switched
            && owner.getModifiers().contains(JavaModifier.PUBLIC)
            && !(unit.isConstructor() && owner.isRecord())) {
          events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
        }
      }
    };
  }

  private static List<String> knows(String... packages) {
    return List.of(packages);
  }

  private static List<String> uses(String... libraries) {
    return List.of(libraries);
  }

  /**
   * One package.
   *
   * @param name its name below {@code org.discern}
   * @param packages own packages it may know
   * @param libraries packages of libraries it may know, in ArchUnit's notation
   */
  private record Row(String name, List<String> packages, List<String> libraries) {

    String[] allowed() {
      Stream<String> own = packages.stream().map(ROOT::concat);
      Stream<String> itself = Stream.of(ROOT + name);
      return Stream.of(EVERYWHERE.stream(), itself, own, libraries.stream())
          .flatMap(each -> each)
          .toArray(String[]::new);
    }
  }
}
