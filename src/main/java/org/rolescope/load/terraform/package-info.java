/**
 * Reads what Terraform plans and what it has made: the JSON of {@code terraform show -json}, and
 * state files. Start at {@link org.rolescope.load.terraform.TerraformFile}.
 */
@NullMarked
package org.rolescope.load.terraform;

import org.jspecify.annotations.NullMarked;
