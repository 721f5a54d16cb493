const unescape = (text: string) =>
	text
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&amp;', '&');

/** The form of a page whose action is `action` (null: the page itself), as its HTML. */
export function formIn(page: string, action: string | null): string | null {
	for (const [form, attributes] of page.matchAll(/<form\b([^>]*)>[\s\S]*?<\/form>/g)) {
		if (!/method="post"/i.test(attributes!)) continue;
		const found = /\baction="([^"]*)"/.exec(attributes!)?.[1] ?? null;
		if ((found === null ? null : unescape(found)) === action) return form;
	}
	return null;
}

/** The form that carries that hidden value, where several have the same action. */
export function formCarrying(page: string, name: string, value: string): string | null {
	const forms = [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
	return forms.find((form) => hiddenFields(form)[name] === value) ?? null;
}

/** The hidden fields of a form: its key, and what the page puts in it. */
export function hiddenFields(form: string): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
		const name = /\bname="([^"]*)"/.exec(input)?.[1];
		if (name) fields[unescape(name)] = unescape(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '');
	}
	return fields;
}

/** Every address a page links to that matches. */
export function linksIn(page: string, pattern: RegExp): string[] {
	const all = [...page.matchAll(/\bhref="([^"]+)"/g)].map(([, href]) => unescape(href!));
	return [...new Set(all.filter((href) => pattern.test(href)))];
}

/** The choices of a list of a form, as value and words. */
export function choicesIn(form: string, name: string): { value: string; label: string }[] {
	const list = new RegExp(`<select\\b[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(
		form
	)?.[1];
	return [...(list ?? '').matchAll(/<option\b[^>]*value="([^"]+)"[^>]*>([^<]*)/g)].map(
		([, value, label]) => ({ value: value!, label: unescape(label!) })
	);
}
