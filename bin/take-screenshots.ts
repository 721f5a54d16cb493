// Takes the pictures of docs/screenshots from the application itself: node bin/take-screenshots.ts
// The demonstration is told at a fixed date, so that only a change of the screens changes them.
import { chromium, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { openTestServer } from '../tests/database/test-server.ts';
import { systemChromiums } from '../tests/gate/system-chromium.ts';
import { startApplication } from '../tests/journeys/support/application.ts';
import { enterAs } from '../tests/journeys/support/enter.ts';

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const PICTURES = [
	{ name: 'accueil', path: '/equipe' },
	{ name: 'aujourdhui', path: '/equipe/accueil' },
	{ name: 'demande', path: '/equipe/accueil/demande' },
	{ name: 'habitants', path: '/equipe/habitants' },
	{ name: 'banque', path: '/equipe/positionnements/banque' },
	{ name: 'essai', path: '/positionnement/essai' },
	{ name: 'ateliers', path: '/equipe/ateliers' },
	{ name: 'parcours', path: '/equipe/ateliers/parcours/ateliers' },
	{ name: 'groupes', path: '/equipe/ateliers/groupes/former/ateliers' },
	{ name: 'projets', path: '/equipe/projets' },
	{ name: 'bilan', path: '/equipe/bilan/2018' },
	{ name: 'verifications', path: '/equipe/bilan/2018/verifications' },
	{ name: 'registres', path: '/equipe/registres' },
	{ name: 'equipe', path: '/equipe/personnes' },
	{ name: 'papiers', path: '/equipe/papiers' },
	{ name: 'file-du-quartier', path: '/equipe/quartier' },
	{ name: 'paroles', path: '/quartier' }
];

const closeServer = await openTestServer();
const application = await startApplication({ env: { DECLIC_NOW: '2026-11-24T09:00:00Z' } });
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH ?? systemChromiums()[0],
	args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
});
try {
	for (const width of [1280, 390]) {
		const page = await browser.newPage({
			baseURL: application.url,
			locale: 'fr-FR',
			viewport: { width, height: width === 390 ? 844 : 800 }
		});
		await enterAs(page, 'direction');
		const pictures = [...PICTURES, { name: 'mairie', path: await townLink(page) }];
		for (const { name, path } of pictures) {
			await page.goto(path, { waitUntil: 'networkidle' });
			await page.screenshot({ path: `${folder}${name}-${width}.png` });
		}
		await page.close();
	}
} finally {
	await browser.close();
	await application.stop();
	await closeServer();
}

/** Where a service of the town answers: the address that a colleague may give it herself. */
async function townLink(page: Page): Promise<string> {
	await page.goto('/equipe/quartier/services');
	await page.getByRole('link', { name: /Un canapé et deux matelas/ }).click();
	await page.getByText('Donner le lien vous-même').click();
	return page.getByLabel('Le lien à donner au service').inputValue();
}
