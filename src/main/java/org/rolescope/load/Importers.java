package org.rolescope.load;

import java.util.List;
import java.util.Optional;
import org.rolescope.load.center.IdentityCenterExport;
import org.rolescope.load.cloudformation.StackTemplate;
import org.rolescope.load.cloudformation.TemplateFile;
import org.rolescope.load.cloudformation.TemplateText;
import org.rolescope.load.config.ConfigItems;
import org.rolescope.load.config.SelectResults;
import org.rolescope.load.dumps.CloudFoxCache;
import org.rolescope.load.dumps.CloudQueryRoles;
import org.rolescope.load.dumps.CollectedAdministrators;
import org.rolescope.load.dumps.CollectedEntity;
import org.rolescope.load.dumps.CollectedOrganization;
import org.rolescope.load.dumps.CollectedOrganizationEntry;
import org.rolescope.load.dumps.CollectedTree;
import org.rolescope.load.dumps.SteampipeRoles;
import org.rolescope.load.fetched.FetchReport;
import org.rolescope.load.iam.AccountAliases;
import org.rolescope.load.iam.AttachedPolicies;
import org.rolescope.load.iam.AuthorizationDetails;
import org.rolescope.load.iam.BarePolicy;
import org.rolescope.load.iam.BareTrustPolicy;
import org.rolescope.load.iam.CallerIdentity;
import org.rolescope.load.iam.CredentialReport;
import org.rolescope.load.iam.GroupList;
import org.rolescope.load.iam.InlinePolicy;
import org.rolescope.load.iam.InlinePolicyNames;
import org.rolescope.load.iam.InstanceProfiles;
import org.rolescope.load.iam.PolicyList;
import org.rolescope.load.iam.PolicyVersion;
import org.rolescope.load.iam.ProviderList;
import org.rolescope.load.iam.ResourcePolicy;
import org.rolescope.load.iam.RoleList;
import org.rolescope.load.iam.SinglePolicy;
import org.rolescope.load.iam.SingleProvider;
import org.rolescope.load.iam.SingleRole;
import org.rolescope.load.iam.UserList;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.TextImporter;
import org.rolescope.load.known.KnownAccountsText;
import org.rolescope.load.organizations.ChildList;
import org.rolescope.load.organizations.ControlPolicyList;
import org.rolescope.load.organizations.DescribePolicy;
import org.rolescope.load.organizations.OrganizationExport;
import org.rolescope.load.organizations.ParentList;
import org.rolescope.load.organizations.TargetList;
import org.rolescope.load.terraform.TerraformFile;

/** All importers; the first one that recognises an object reads it. */
public final class Importers {
  public static final List<SnapshotImporter> ALL =
      List.of(
          new AuthorizationDetails(),
          new TerraformFile(),
          new TemplateFile(),
          new StackTemplate(),
          new ConfigItems(),
          new SelectResults(),
          new SteampipeRoles(),
          new CloudQueryRoles(),
          new CloudFoxCache(),
          new CollectedEntity(),
          new CollectedOrganization(),
          new CollectedTree(),
          new CollectedOrganizationEntry(),
          new CollectedAdministrators(),
          new OrganizationExport(),
          new ControlPolicyList(),
          new DescribePolicy(),
          new TargetList(),
          new ParentList(),
          new ChildList(),
          new IdentityCenterExport(),
          new FetchReport(),
          new RoleList(),
          new SingleRole(),
          new UserList(),
          new GroupList(),
          new AttachedPolicies(),
          new InlinePolicyNames(),
          new InlinePolicy(),
          new PolicyList(),
          new SinglePolicy(),
          new PolicyVersion(),
          new InstanceProfiles(),
          new ProviderList(),
          new SingleProvider(),
          new AccountAliases(),
          new CallerIdentity(),
          new CredentialReport(),
          new BareTrustPolicy(),
          new BarePolicy(),
          new ResourcePolicy());

  /** For files that are not JSON. */
  public static final List<TextImporter> TEXTS =
      List.of(new TemplateText(), new KnownAccountsText());

  private Importers() {}

  static Optional<SnapshotImporter> forShape(Shape shape) {
    return ALL.stream().filter(importer -> importer.recognises(shape)).findFirst();
  }
}
