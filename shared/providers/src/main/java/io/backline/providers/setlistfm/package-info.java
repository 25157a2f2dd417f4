/** Setlists of setlist.fm's REST API 1.0. */
package io.backline.providers.setlistfm;
