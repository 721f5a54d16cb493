/** The status of a page that says why nobody came in by the provider. */
export function statusOf(refusal: string): 400 | 403 | 404 | 502 {
	if (refusal === 'off') return 404;
	if (refusal === 'away' || refusal === 'answer') return 502;
	return refusal === 'not-invited' || refusal === 'unverified' ? 403 : 400;
}
