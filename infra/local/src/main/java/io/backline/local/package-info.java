/**
 * The whole system on one machine, made from template.yaml.
 *
 * <pre>{@code
 * try (LocalSystem system = LocalSystem.start(LocalOptions.of(Path.of("template.yaml")))) {
 *   HttpRequest request = HttpRequest.newBuilder(system.http().resolve("/api/health")).build();
 * }
 * }</pre>
 */
package io.backline.local;
