package org.rolescope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new file of a family does nothing until it is in its family's list: forgetting is an error. */
final class RegistriesTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.rolescope");

  @ParameterizedTest
  @CsvSource({
    "org.rolescope.policy.condition.ConditionOperator, org.rolescope.policy.condition.ConditionOperators",
    "org.rolescope.load.intake.SnapshotImporter, org.rolescope.load.Importers",
    "org.rolescope.load.intake.TextImporter, org.rolescope.load.Importers",
    "org.rolescope.export.Exporter, org.rolescope.export.Exporters",
    "org.rolescope.layout.GraphLayout, org.rolescope.layout.GraphLayouts",
    "org.rolescope.simulate.Gate, org.rolescope.simulate.AssumeRoleSimulator",
    "org.rolescope.remedy.RemedyKind, org.rolescope.remedy.Remedies"
  })
  void everyMemberOfAFamily_isInItsList(String family, String list) {
    JavaClass registry = PROGRAM.get(list);
    List<String> listed =
        registry.getConstructorCallsFromSelf().stream()
            .map(call -> call.getTargetOwner().getName())
            .toList();
    List<String> members =
        PROGRAM.get(family).getAllSubclasses().stream()
            .filter(member -> !member.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(member -> !member.isInterface() && member.isTopLevelClass())
            .map(JavaClass::getName)
            .sorted()
            .toList();
    assertThat(members).isNotEmpty().allSatisfy(member -> assertThat(listed).contains(member));
  }
}
