/** What the four providers share: answers, paging, JSON, rates. */
package io.backline.samples.http;
