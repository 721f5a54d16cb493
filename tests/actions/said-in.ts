/** What a page says of a refusal, for whoever reads the report. */
export function saidIn(html: string): string {
	const [, told = ''] =
		/role="alert"[^>]*>([\s\S]{0,900})/.exec(html) ?? /<h1[^>]*>([\s\S]{0,300})/.exec(html) ?? [];
	return told
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 200);
}
