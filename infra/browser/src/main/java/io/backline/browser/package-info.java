/** The browser that the console is tested and measured in. */
package io.backline.browser;
