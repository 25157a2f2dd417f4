/** The made-up world that the providers know, and how it is made; it knows nothing of HTTP. */
package io.backline.samples.data;
