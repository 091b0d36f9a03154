package org.rolescope.fetch;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;

/** All pages of iam:GetAccountAuthorizationDetails, each written as it comes. */
final class DetailPages {
  static final String POLICIES = "Policies";
  static final List<String> LISTS =
      List.of("UserDetailList", "GroupDetailList", "RoleDetailList", POLICIES);

  /**
   * Entries of a page: of the largest ones there can be it is half of what {@link AnswerLimit}
   * reads.
   */
  private static final int PAGE = 250;

  private final IamClient iam;
  private final JsonLists lists;
  private final ObjIntConsumer<ReadCall> telling;
  private final Set<String> boundaries = new TreeSet<>();
  private final Set<String> policies = new TreeSet<>();
  private int roles;

  DetailPages(IamClient iam, JsonLists lists, ObjIntConsumer<ReadCall> telling) {
    this.iam = iam;
    this.lists = lists;
    this.telling = telling;
  }

  void read() {
    Pages.read(
        marker -> iam.getAccountAuthorizationDetails(ask -> ask.marker(marker).maxItems(PAGE)),
        page -> Pages.next(page.isTruncated(), page.marker()),
        this::take);
  }

  private void take(GetAccountAuthorizationDetailsResponse page) {
    lists.add("UserDetailList", page.userDetailList());
    lists.add("GroupDetailList", page.groupDetailList());
    lists.add("RoleDetailList", page.roleDetailList());
    lists.add(POLICIES, page.policies());
    page.userDetailList().forEach(user -> boundary(user.permissionsBoundary()));
    page.roleDetailList().forEach(role -> boundary(role.permissionsBoundary()));
    page.policies().stream()
        .map(ManagedPolicyDetail::arn)
        .filter(Objects::nonNull)
        .forEach(policies::add);
    roles += page.roleDetailList().size();
    telling.accept(ReadCall.DETAILS, roles);
  }

  private void boundary(@Nullable AttachedPermissionsBoundary attached) {
    if (attached != null && attached.permissionsBoundaryArn() != null) {
      boundaries.add(attached.permissionsBoundaryArn());
    }
  }

  int roles() {
    return roles;
  }

  /** Boundaries whose documents are on no page: AWS lists policies that are attached. */
  Set<String> unreadBoundaries() {
    Set<String> unread = new TreeSet<>(boundaries);
    unread.removeAll(policies);
    return unread;
  }
}
