/** Embedded services behind a proxy that counts what the cloud would bill. */
package io.backline.bench.services;
