/**
 * Clients for the four providers, over one HTTP core.
 *
 * {@snippet :
 * Clock clock = Clock.systemUTC();
 * Budget budget = (provider, limits) -> Optional.empty();
 * ProviderHttp http = ProviderHttp.create(
 *     HttpSettings.defaults(), UserAgent.of(contact), budget, Pauses.sleeping(), clock);
 * TicketmasterClient ticketmaster = TicketmasterClient.create(config, http);
 *
 * Optional<Attraction> attraction = ticketmaster.attraction("K8vZ9171izV");
 * }
 *
 * What a client cannot answer is a {@link io.backline.providers.ProviderException} with a {@link
 * io.backline.providers.ProviderFault}; what does not exist is empty.
 */
package io.backline.providers;
