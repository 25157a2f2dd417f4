/**
 * Reads {@code template.yaml}, so that what runs here is what is deployed.
 *
 * <pre>{@code
 * Template template = Template.read(Path.of("template.yaml"));
 * for (LambdaFunction function : template.functions()) {
 *   Map<String, String> environment = template.environment(function, resolver);
 * }
 * }</pre>
 */
package io.backline.template;
