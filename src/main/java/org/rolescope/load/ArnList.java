package org.rolescope.load;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Attached;
import org.rolescope.load.intake.LooseFact.Groups;
import org.rolescope.load.intake.LooseFact.Profiles;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Whose;
import org.rolescope.policy.Arn;

/** ARNs that stand in a list of their own, as collectors write attached policies and groups. */
final class ArnList {
  private static final int MAX_ARNS = 10_000;

  private final List<Arn> arns = new ArrayList<>();
  private boolean others;

  void add(String text) {
    if (arns.size() < MAX_ARNS) {
      Arn.parse(text).ifPresentOrElse(arns::add, () -> others = true);
    }
  }

  /** Says what they are, if they are all of one kind and the file holds nothing else. */
  void tell(Intake intake) {
    if (arns.isEmpty() || others || intake.recognisedAnything()) {
      return;
    }
    if (arns.stream().allMatch(arn -> arn.isIam("policy"))) {
      intake.recognised("list of policy ARNs");
      Whose whose = Whose.unknown(OwnerType.ROLE, OwnerType.USER, OwnerType.GROUP);
      List<String> texts = arns.stream().map(Arn::toString).toList();
      intake.add(new LooseFact(whose, new Attached(texts, true), intake.whole()));
    } else if (arns.stream().allMatch(arn -> arn.isIam("group"))) {
      intake.recognised("list of group ARNs");
      List<String> names = arns.stream().map(Arn::name).toList();
      Whose whose = Whose.unknown(OwnerType.USER);
      intake.add(new LooseFact(whose, new Groups(names, true), intake.whole()));
    } else if (arns.stream().allMatch(arn -> arn.isIam("instance-profile"))) {
      intake.recognised("list of instance profile ARNs");
      List<String> names = arns.stream().map(Arn::name).toList();
      intake.add(new LooseFact(Whose.unknown(OwnerType.ROLE), new Profiles(names), intake.whole()));
    }
  }
}
