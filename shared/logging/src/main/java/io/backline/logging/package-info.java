/** What SLF4J writes with: no code names these classes. */
package io.backline.logging;
