/** The same page of rows from the row after this one on; from the first one when there is none. */
export function hrefAfter(url: URL, key: string | null): string {
	const asked = new URLSearchParams(url.searchParams);
	asked.delete('apres');
	if (key) asked.set('apres', key);
	return `?${asked}`;
}
