/**
 * Reads CloudFormation templates, those of SAM and CDK included, in JSON and YAML. Start at {@link
 * org.rolescope.load.cloudformation.TemplateReader}. SnakeYAML Engine stays inside this package.
 */
@NullMarked
package org.rolescope.load.cloudformation;

import org.jspecify.annotations.NullMarked;
