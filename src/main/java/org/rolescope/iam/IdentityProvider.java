package org.rolescope.iam;

import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Arn;

/** A SAML or OIDC provider of an account; its type is the ARN's ({@code saml-provider}, …). */
public record IdentityProvider(Arn arn, SourceLocation at) {}
