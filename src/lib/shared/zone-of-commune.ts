/** Of which clocks the départements and territories are that do not live by those of Paris. */
export const OVERSEAS_ZONES: Readonly<Record<string, string>> = {
	...{ 971: 'America/Guadeloupe', 972: 'America/Martinique', 973: 'America/Cayenne' },
	...{ 974: 'Indian/Reunion', 975: 'America/Miquelon', 976: 'Indian/Mayotte' },
	...{ 977: 'America/St_Barthelemy', 978: 'America/Marigot', 986: 'Pacific/Wallis' },
	...{ 987: 'Pacific/Tahiti', 988: 'Pacific/Noumea' }
};
export const PARIS = 'Europe/Paris';

/** By which clock a commune lives, known by its INSEE code or its postcode; null: neither is known. */
export function zoneOfCommune(code: string | null | undefined): string | null {
	if (!code) return null;
	return OVERSEAS_ZONES[code.slice(0, 3)] ?? PARIS;
}

/** The same, of a place, whose commune says more than its postcode. */
export function zoneOfPlace(place: {
	insee?: string | null;
	postcode?: string | null;
}): string | null {
	return zoneOfCommune(place.insee || place.postcode);
}
