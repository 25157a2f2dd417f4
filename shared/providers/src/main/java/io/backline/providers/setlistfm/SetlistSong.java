package io.backline.providers.setlistfm;

/**
 * A song in a set.
 *
 * @param name null where nobody knew it
 * @param info a remark, ">" for a segue, or null
 * @param coverOf the artist it is a cover of, or null
 * @param with the guest, or null
 * @param tape played from tape
 */
public record SetlistSong(String name, String info, String coverOf, String with, boolean tape) {}
