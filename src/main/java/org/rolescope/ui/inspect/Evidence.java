package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.app.Analysis;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.ui.Words;

/**
 * Where it was read what the inspector tells.
 *
 * @param places in order, each in a file
 * @param whole where the thing itself stands; empty for an account, which is many things
 */
record Evidence(List<Place> places, Optional<SourceLocation> whole) {
  /** What was read, and where. */
  record Place(String what, SourceLocation at) {}

  Evidence {
    places = List.copyOf(places);
  }

  /** Of a role, a user or an account; empty for anything else, and for what was not read. */
  static Optional<Evidence> of(Analysis analysis, String id) {
    Optional<IamEntity> entity = analysis.index().entity(id);
    List<Place> places =
        entity
            .map(found -> new Reading(analysis.index()).of(found))
            .orElseGet(() -> files(analysis, id));
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Evidence(places, entity.map(IamEntity::at).filter(at -> !at.file().isEmpty())));
  }

  private static List<Place> files(Analysis analysis, String account) {
    return analysis.snapshot().sources().stream()
        .filter(file -> file.accounts().contains(account))
        .map(file -> new Place(file.kind(), new SourceLocation(file.path(), "", 0)))
        .toList();
  }

  /** Gathers the places of a role or user, each once. */
  private static final class Reading {
    private final IamIndex index;
    private final List<Place> places = new ArrayList<>();

    Reading(IamIndex index) {
      this.index = index;
    }

    List<Place> of(IamEntity entity) {
      boolean role = entity instanceof Role;
      add(Words.of(role ? "evidence.role" : "evidence.user"), entity.at());
      if (entity instanceof Role found) {
        found.trust().toOptional().ifPresent(trust -> add(Words.of("evidence.trust"), trust.at()));
      }
      add(entity.permissions());
      if (entity instanceof User user) {
        user.groups().toOptional().stream()
            .flatMap(List::stream)
            .flatMap(name -> index.group(user.account(), name).stream())
            .forEach(
                group -> {
                  add(Words.of("permissions.group", group.name()), group.at());
                  add(group.permissions());
                });
      }
      entity.boundary().toOptional().flatMap(arn -> arn).ifPresent(this::managed);
      return places;
    }

    private void add(Fact<Permissions> permissions) {
      permissions
          .toOptional()
          .ifPresent(
              known -> {
                known.inline().forEach(this::add);
                known.attached().forEach(this::managed);
              });
    }

    private void managed(String arn) {
      index.managedDocument(arn).ifPresent(this::add);
    }

    private void add(PolicyDocument document) {
      add(document.name(), document.at());
    }

    private void add(String what, SourceLocation at) {
      Place place = new Place(what, at);
      if (!at.file().isEmpty() && !places.contains(place)) {
        places.add(place);
      }
    }
  }
}
