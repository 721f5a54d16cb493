/** Years a name may be kept after the last contact (CNIL, délibérations 2021-028 and 2023-095). */
const RETENTION_YEARS = 2;

/**
 * A name may be kept when the person was last seen less than two years before today
 * (CNIL, délibération 2021-028: active base, two years after the last contact).
 */
export function mayKeepName(lastContact: string, today: string): boolean {
	return Temporal.PlainDate.compare(lastContact, oldestKeptContact(today)) >= 0;
}

/** The oldest last contact that still keeps a name on that day (CNIL, délibération 2021-028). */
export function oldestKeptContact(today: string): string {
	return Temporal.PlainDate.from(today).subtract({ years: RETENTION_YEARS }).toString();
}
