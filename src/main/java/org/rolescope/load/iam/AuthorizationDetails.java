package org.rolescope.load.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.load.intake.AuthorizationPage;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.NotRead;
import org.rolescope.load.json.PageMarks;
import org.rolescope.policy.Arn;

/**
 * {@code aws iam get-account-authorization-details}: users, groups, roles and managed policies of
 * an account, or a page of them.
 */
public final class AuthorizationDetails implements SnapshotImporter {
  @Override
  public String kind() {
    return "account authorization details";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("RoleDetailList")
        || shape.has("UserDetailList")
        || shape.has("GroupDetailList")
        || shape.has("Policies", "PolicyVersionList");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    object.leaveUnopened(Documents.NAMES);
    AuthorizationPage page = new AuthorizationPage();
    PageMarks marks = new PageMarks();
    List<NotRead> lacking = new ArrayList<>();
    while (object.next()) {
      if (object.is(NotRead.INCOMPLETE)) {
        lacking.addAll(NotRead.list(object, intake));
      } else if (object.is("UserDetailList")) {
        list(object, Listing.USERS, page, intake, item -> user(item, page, intake));
      } else if (object.is("GroupDetailList")) {
        list(object, Listing.GROUPS, page, intake, item -> group(item, page, intake));
      } else if (object.is("RoleDetailList")) {
        list(object, Listing.ROLES, page, intake, item -> role(item, page, intake));
      } else if (object.is("Policies")) {
        list(object, Listing.POLICIES, page, intake, item -> policy(item, page, intake));
      } else {
        marks.take(object);
      }
    }
    String account = intake.account().map(id -> "account " + id).orElse("this account");
    lacking.forEach(call -> call.tell(account, intake, intake.whole()));
    if (marks.report(intake)) {
      page.truncate();
    }
    if (!object.cancelled()) {
      intake.add(page);
    }
  }

  private static void list(
      MemberStream object,
      Listing listing,
      AuthorizationPage page,
      Intake intake,
      Predicate<JsonValue> take) {
    Lists.Outcome outcome = Lists.read(object, intake, take);
    if (outcome != Lists.Outcome.NO_LIST) {
      page.lists(listing);
    }
    if (outcome == Lists.Outcome.DAMAGED) {
      page.damages(listing);
    }
  }

  private static boolean user(JsonValue item, AuthorizationPage page, Intake intake) {
    return UserReader.read(item, EntitySource.AUTHORIZATION_DETAILS, intake)
        .map(
            user -> {
              intake.add(user);
              page.holds(user.account(), EntityFields.attaches(user.permissions()));
              return true;
            })
        .orElse(false);
  }

  private static boolean group(JsonValue item, AuthorizationPage page, Intake intake) {
    return GroupReader.read(item, EntitySource.AUTHORIZATION_DETAILS, intake)
        .map(
            group -> {
              intake.add(group);
              page.holds(group.account(), EntityFields.attaches(group.permissions()));
              return true;
            })
        .orElse(false);
  }

  private static boolean role(JsonValue item, AuthorizationPage page, Intake intake) {
    return RoleReader.read(item, EntitySource.AUTHORIZATION_DETAILS, intake)
        .map(
            role -> {
              intake.add(role);
              page.holds(role.account(), EntityFields.attaches(role.permissions()));
              return true;
            })
        .orElse(false);
  }

  private static boolean policy(JsonValue item, AuthorizationPage page, Intake intake) {
    Optional<ManagedPolicy> read = PolicyReader.read(item, intake);
    read.ifPresent(
        policy -> {
          intake.add(policy);
          page.hasPolicy();
          Arn.parse(policy.arn())
              .map(Arn::account)
              .filter(account -> !account.equals(Inputs.AWS))
              .ifPresent(account -> page.holds(account, false));
        });
    return read.isPresent();
  }
}
