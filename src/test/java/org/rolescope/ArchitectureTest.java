package org.rolescope;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;

/** The house as CONTRIBUTING.md draws it: who may import whom, and who may use which library. */
@AnalyzeClasses(packages = "org.rolescope", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule dependencies_of_packages_point_downwards =
      modules()
          .definedByPackages("org.rolescope.(*)..")
          .derivingNameFromPattern("$1")
          .should()
          .respectTheirAllowedDependencies(
              allow()
                  .fromModule("policy")
                  .toModules("base")
                  .fromModule("iam")
                  .toModules("policy", "base")
                  .fromModule("simulate")
                  .toModules("iam", "policy", "base")
                  .fromModule("graph")
                  .toModules("simulate", "iam", "policy", "base")
                  .fromModule("message")
                  .toModules("simulate", "iam", "policy", "base")
                  .fromModule("remedy")
                  .toModules("graph", "simulate", "iam", "policy", "base")
                  .fromModule("question")
                  .toModules("graph", "simulate", "iam", "policy", "base")
                  .fromModule("redact")
                  .toModules("iam", "policy", "base")
                  .fromModule("generate")
                  .toModules("base")
                  .fromModule("layout")
                  .toModules("base")
                  .fromModule("drawing")
                  .toModules("question", "graph", "layout", "simulate", "iam", "policy", "base")
                  .fromModule("export")
                  .toModules("drawing", "graph", "layout", "simulate", "iam", "policy", "base")
                  .fromModule("load")
                  .toModules("iam", "policy", "base")
                  .fromModule("fetch")
                  .toModules("base")
                  .fromModule("app")
                  .toModules(
                      "load",
                      "export",
                      "redact",
                      "message",
                      "remedy",
                      "question",
                      "drawing",
                      "graph",
                      "layout",
                      "simulate",
                      "iam",
                      "policy",
                      "base")
                  .fromModule("cli")
                  .toModules(
                      "app",
                      "fetch",
                      "generate",
                      "message",
                      "remedy",
                      "question",
                      "drawing",
                      "graph",
                      "simulate",
                      "iam",
                      "policy",
                      "base")
                  .fromModule("ui")
                  .toModules(
                      "app",
                      "fetch",
                      "message",
                      "remedy",
                      "question",
                      "drawing",
                      "graph",
                      "simulate",
                      "iam",
                      "policy",
                      "base"),
              consideringOnlyDependenciesInAnyPackage("org.rolescope.."))
          .because("a lower room must not know who stands above it; cli and ui go through app");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices()
          .matching("org.rolescope.(**)")
          .should()
          .beFreeOfCycles()
          // The window's entrance stands in the package whose words all its rooms use.
          .ignoreDependency(simpleName("RoleScopeApplication"), alwaysTrue())
          .because("two packages that need each other are one package");

  @ArchTest
  static final ArchRule nobody_needs_main =
      noClasses()
          .that()
          .resideInAPackage("org.rolescope.*..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Main.class)
          .because("Main only puts the parts together");

  @ArchTest
  static final ArchRule the_language_does_not_know_who_reads_or_matches_it =
      noClasses()
          .that()
          .resideInAPackage("org.rolescope.policy")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.rolescope.policy.(*)..")
          .because("inside policy the order is model, condition, then match and parse");

  @ArchTest
  static final ArchRule operators_do_not_know_statements_matching_or_parsing =
      noClasses()
          .that()
          .resideInAPackage("org.rolescope.policy.condition..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.rolescope.policy.match..", "org.rolescope.policy.parse..")
          .because("an operator compares values and nothing else");

  @ArchTest
  static final ArchRule policies_are_parsed_below_the_command_line_and_the_window =
      noClasses()
          .that()
          .resideInAnyPackage("org.rolescope.cli..", "org.rolescope.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.rolescope.policy.parse..")
          .because("they ask app, which reads for both in the same way");

  @ArchTest
  static final ArchRule javafx_stays_in_ui =
      onlyIn(
          new String[] {"org.rolescope.ui.."},
          "everything else works without a display",
          "javafx..",
          "org.fxmisc..",
          "atlantafx..",
          "org.kordamp.ikonli.javafx..");

  @ArchTest
  static final ArchRule picocli_stays_in_cli =
      onlyIn(new String[] {"org.rolescope.cli.."}, "only commands parse arguments", "picocli..");

  @ArchTest
  static final ArchRule jackson_stays_where_json_is_read_and_written =
      onlyIn(
          new String[] {
            "org.rolescope.load..",
            "org.rolescope.fetch..",
            "org.rolescope.generate..",
            "org.rolescope.policy.parse..",
            "org.rolescope.redact..",
            "org.rolescope.export..",
            "org.rolescope.app.."
          },
          "JSON is a matter of the edges; inside there are records",
          "tools.jackson..",
          "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule the_sdk_of_aws_stays_in_fetch =
      onlyIn(
          new String[] {"org.rolescope.fetch.."},
          "one room sees to it that nothing but reads leaves the program",
          "software.amazon.awssdk..");

  @ArchTest
  static final ArchRule pdf_stays_in_export =
      onlyIn(
          new String[] {"org.rolescope.export.."},
          "a picture knows no file format",
          "org.apache.pdfbox..",
          "org.apache.fontbox..");

  @ArchTest
  static final ArchRule yaml_stays_with_its_reader =
      onlyIn(
          new String[] {"org.rolescope.load.intake.."},
          "one reader bounds what a hostile file can ask for",
          "org.snakeyaml..");

  @ArchTest
  static final ArchRule jgrapht_stays_behind_the_graph =
      onlyIn(
          new String[] {
            "org.rolescope.graph..",
            "org.rolescope.question..",
            "org.rolescope.layout..",
            "org.rolescope.export.."
          },
          "its types never cross a package border",
          "org.jgrapht..");

  @ArchTest
  static final ArchRule the_layout_kernel_stays_in_layout =
      onlyIn(
          new String[] {"org.rolescope.layout.."},
          "it is one way of placing boxes, and can be replaced",
          "org.eclipse..");

  @ArchTest
  static final ArchRule only_the_command_line_writes_to_the_terminal =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.rolescope.cli..")
          .should(ACCESS_STANDARD_STREAMS)
          .because("the core returns values, and the window has no terminal");

  @ArchTest
  static final ArchRule there_are_no_mutable_statics =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal()
          .because("same input, same output; what changes belongs to somebody");

  @ArchTest
  static final ArchRule only_the_task_runner_starts_threads =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.rolescope.ui.task..")
          .should()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class, String.class)
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Executors.class)
          .orShould()
          .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
          .because("one place decides what runs beside the window, and what is cancelled");

  @ArchTest
  static final ArchRule the_core_does_not_look_at_the_clock =
      noClasses()
          .that()
          .resideInAPackage("org.rolescope.*..")
          .and()
          .resideOutsideOfPackage("org.rolescope.ui..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class)
          .because("time is a value of the call, handed in by Main or the window");

  @ArchTest
  static final ArchRule view_models_know_no_nodes =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx.scene..")
          .allowEmptyShould(true)
          .because("what a screen knows can be tested without the screen");

  private static ArchRule onlyIn(String[] homes, String because, String... libraries) {
    return noClasses()
        .that()
        .resideInAPackage("org.rolescope..")
        .and()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .because(because);
  }
}
