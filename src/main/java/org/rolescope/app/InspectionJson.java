package org.rolescope.app;

import java.util.Locale;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.SourceFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was read. */
final class InspectionJson {
  private InspectionJson() {}

  static void write(Inspection inspection, ObjectNode target) {
    Inspection.Counts counts = inspection.counts();
    target.put("accounts", counts.accounts());
    target.put("roles", counts.roles());
    target.put("users", counts.users());
    target.put("groups", counts.groups());
    target.put("policies", counts.policies());
    target.put("identityProviders", counts.providers());
    target.put("edges", counts.edges());
    ObjectNode kinds = target.putObject("edgeKinds");
    inspection.edges().forEach((kind, count) -> kinds.put(kind.name(), count));
    ObjectNode users = target.putObject("signIns");
    users.put("told", inspection.signIns().told());
    users.put("accessKey", inspection.signIns().keyed());
    users.put("accessKeyWithoutMfa", inspection.signIns().unprotected());
    if (!inspection.organization().isEmpty()) {
      target.put("organization", inspection.organization());
    }
    ArrayNode referredTo = target.putArray("accountsNotRead");
    inspection.referredTo().forEach(account -> referredTo.add(account.id()));
    ArrayNode files = target.putArray("files");
    inspection.files().forEach(file -> file(files.addObject(), file));
    ArrayNode problems = target.putArray("problems");
    inspection.problems().forEach(problem -> problem(problems.addObject(), problem));
  }

  private static void file(ObjectNode target, RecognisedFile file) {
    SourceFile source = file.source();
    target.put("file", source.path());
    target.put("recognised", source.recognised());
    target.put("kind", source.kind());
    if (!source.recognised()) {
      target.put("nearest", source.nearest());
      target.put("note", file.note());
    }
    ArrayNode accounts = target.putArray("accounts");
    source.accounts().forEach(accounts::add);
    target.put("roles", source.roles());
    target.put("users", source.users());
    target.put("groups", source.groups());
    target.put("policies", source.policies());
    target.put("ownerless", source.ownerless());
    target.put("problems", file.problems().size());
  }

  private static void problem(ObjectNode target, Diagnostic problem) {
    target.put("file", problem.at().file());
    target.put("pointer", problem.at().pointer());
    target.put("line", problem.at().line());
    target.put("message", problem.message());
    target.put("effect", problem.effect());
    target.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    target.put("code", problem.code());
  }
}
