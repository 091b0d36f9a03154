package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Effort;
import org.rolescope.question.Hop;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;
import org.rolescope.question.SessionLimit;
import org.rolescope.question.TrustPath;

/** Answers of any size to what somebody can become. */
record RandomReach(World world, Reach reach) {
  static final String ACCOUNT = "111122223333";
  static final String BOB = World.userId(ACCOUNT, "bob");

  /** So many roles within six hops, each behind the user or behind an earlier one. */
  static RandomReach of(long seed, int roles) {
    SplittableRandom random = new SplittableRandom(seed);
    int most = 1 + random.nextInt(6);
    World world = new World().organization("o-random", "Random");
    world.account(ACCOUNT, "an-account-with-quite-a-long-name", "r-1").user(ACCOUNT, "bob");
    List<String> names = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    for (int i = 0; i < roles; i++) {
      names.add("r" + i + "-role-with-a-long-name".repeat(2).substring(0, random.nextInt(30)));
      world.role(ACCOUNT, names.get(i));
      before.add(random.nextInt(i + 1) - 1);
      String to = World.roleId(ACCOUNT, names.get(i));
      String from = before.get(i) < 0 ? BOB : World.roleId(ACCOUNT, names.get(before.get(i)));
      switch (random.nextInt(6)) {
        case 0 -> world.allowedIf(from, to, World.mfa(), World.sourceIp());
        case 1 -> world.unknown(from, to, "document of policy X");
        default -> world.allowed(from, to);
      }
    }
    TrustNode bob = world.graph().node(BOB).orElseThrow();
    List<Reached> all = new ArrayList<>();
    for (String name : names) {
      List<Hop> way = way(world, World.roleId(ACCOUNT, name));
      if (way.size() <= most) {
        TrustPath path = new TrustPath(way);
        boolean admin = random.nextInt(7) == 0;
        all.add(new Reached(path.to(), way.size(), path.effort(), admin, path));
      }
    }
    all.sort(
        Comparator.comparing(Reached::effort)
            .thenComparing(Reached::hops)
            .thenComparing(one -> one.node().id()));
    Origin origin = new Origin(BOB, "bob", ACCOUNT, List.of(bob));
    return new RandomReach(
        world, new Reach(origin, Reach.Direction.OUT, most, Effort.UNKNOWN, false, all));
  }

  /** What bob becomes of these roles, each behind one other or behind him. */
  static RandomReach of(World world, List<String> names) {
    List<Reached> all = new ArrayList<>();
    for (String name : names) {
      TrustPath path = new TrustPath(way(world, World.roleId(ACCOUNT, name)));
      all.add(new Reached(path.to(), path.hops().size(), path.effort(), false, path));
    }
    TrustNode bob = world.graph().node(BOB).orElseThrow();
    Origin origin = new Origin(BOB, "bob", ACCOUNT, List.of(bob));
    return new RandomReach(
        world, new Reach(origin, Reach.Direction.OUT, 6, Effort.UNKNOWN, false, all));
  }

  private static List<Hop> way(World world, String role) {
    List<Hop> way = new ArrayList<>();
    for (String at = role; !at.equals(BOB); ) {
      TrustEdge edge = world.graph().into(at).get(0);
      TrustLine step = TrustLine.of(world.graph(), edge);
      way.add(
          0, new Hop(step, List.of(), List.of(), new SessionLimit(OptionalInt.empty(), "", "R16")));
      at = edge.from();
    }
    return way;
  }

  Drawing draw(MapView view) {
    return BlastDrawing.of(world.graph(), world.index(), reach, view);
  }
}
