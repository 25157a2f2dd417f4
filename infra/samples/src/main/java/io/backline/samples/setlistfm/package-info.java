/** REST API 1.0. */
package io.backline.samples.setlistfm;
