import type { Page } from '@playwright/test';

/** What the browser refuses from now on in the name of the page's policy, and the errors it meets. */
export function refusalsOf(page: Page): string[] {
	const refused: string[] = [];
	page.on('pageerror', (error) => refused.push(`${page.url()}: ${error.name} ${error.message}`));
	page.on('console', (message) => {
		if (message.type() !== 'error' || !message.text().includes('Content Security Policy')) return;
		refused.push(`${page.url()}: ${message.text()}`);
	});
	return refused;
}
