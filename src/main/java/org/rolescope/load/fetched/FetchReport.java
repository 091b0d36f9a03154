package org.rolescope.load.fetched;

import java.util.Set;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.NotRead;
import org.rolescope.policy.Arn;

/**
 * {@code fetch-report.json}, which {@code rolescope fetch} writes: of each account how reading it
 * ended, and the calls that failed and have no file that could say so.
 */
public final class FetchReport implements SnapshotImporter {
  private static final String ORGANIZATION = "organization";
  private static final int LONGEST = 200;

  /** States in which nothing failed. */
  private static final Set<String> WELL = Set.of("READ", "NONE");

  /** States in which nothing of it is there. */
  private static final Set<String> ILL = Set.of("FAILED", "CANCELLED");

  @Override
  public String kind() {
    return "fetch report";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("FetchReport");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    while (object.next()) {
      if (object.is("FetchReport")) {
        Lists.read(object, intake, item -> account(item, intake));
      }
    }
  }

  private static boolean account(JsonValue item, Intake intake) {
    Fields fields = new Fields(item, intake);
    String account = Fields.plain(fields.text("Account"), LONGEST);
    String state = fields.text("State");
    if (Arn.isAccount(account)) {
      intake.tellsOf(account);
    }
    boolean lacks = false;
    for (Fields lack : fields.objects("Lacks")) {
      NotRead found = NotRead.of(lack);
      lacks = true;
      if (WELL.contains(state)) {
        found.note(words(account), intake, lack.at());
      } else if (state.equals("FAILED") || found.action().isEmpty()) {
        found.tellOfAll(words(account), intake, lack.at());
      } else {
        found.tell(words(account), intake, lack.at());
      }
    }
    if (lacks && ILL.contains(state) && account.startsWith(ORGANIZATION)) {
      intake.organizationLacks();
    }
    return true;
  }

  private static String words(String account) {
    if (Arn.isAccount(account)) {
      return "account " + account;
    }
    return switch (account) {
      case ORGANIZATION -> "the organisation";
      case "identity-center" -> "Identity Center";
      default -> "`" + account + "`";
    };
  }
}
