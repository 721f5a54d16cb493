import { askDatabase } from './support/database.ts';
import { enterAs, test } from './support/enter.ts';
import { openAwake } from './support/awake.ts';
import { writeFileSync } from 'node:fs';

test('shots', { tag: '@avec-javascript' }, async ({ page, browser }) => {
	test.setTimeout(240_000);
	const shot = async (p: typeof page, name: string) => {
		for (const width of [1280, 390, 320]) {
			await p.setViewportSize({ width, height: 800 });
			await p.screenshot({ path: `/tmp/h/amb-shots/${name}-${width}.png`, fullPage: true });
		}
	};
	await enterAs(page, 'animateur');
	await openAwake(page, '/equipe/lieux/ambassadeurs');
	await page.getByLabel('Nom de la balade').fill('Balade du port');
	await page.getByLabel('Rues').fill('Rue de la Marée, Outreau\nImpasse Noël, Outreau\nQuai des Essais, Le Portel');
	await page.getByRole('button', { name: 'Donner cette balade' }).click();
	const link = await page.getByLabel('Le lien à donner aux ambassadeurs').inputValue();
	await shot(page, 'walk');
	const href = await page.getByRole('link', { name: 'Imprimer la petite feuille' }).getAttribute('href');
	const pdf = await page.request.get(href!);
	writeFileSync('/tmp/h/amb-shots/feuille.pdf', await pdf.body());
	const phone = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'fr-FR' });
	const w = await phone.newPage();
	w.on('console', (m) => console.log('console', m.text()));
	w.on('pageerror', (m) => console.log('error', m.message));
	await w.goto(link);
	await w.getByText('Cette page s’ouvre aussi sans réseau').waitFor();
	await shot(w, 'ajout-vide');
	await phone.setOffline(true);
	for (const [kind, name] of [['Association', 'Le Vestiaire du Môle'], ['La Poste', 'La Poste du port']]) {
		await w.getByRole('radio', { name: kind }).check();
		await w.getByRole('textbox', { name: 'Son nom' }).fill(name!);
		await w.getByRole('button', { name: 'Ajouter cette fiche' }).click();
		await w.getByText('Votre fiche est gardée').waitFor();
	}
	await w.waitForTimeout(500);
	await shot(w, 'ajout-garde');
	await phone.setOffline(false);
	await w.getByText('Rien n’attend sur ce téléphone.').waitFor();
	await askDatabase(`insert into place_proposal_ends (proposal_id, outcome, words, recorded_at)
		select id, 'refused', 'Elle y est déjà, merci.', now() from place_proposals where facts->>'name' like 'La Poste%'`);
	await w.goto(link + '/merci');
	await shot(w, 'merci');
	await w.goto(link.slice(0, -1));
	await shot(w, 'ferme');
	await page.goto('/equipe/lieux/ambassadeurs');
	await shot(page, 'walks');
	await phone.close();
});
