import { newPostKey, POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import { byNight } from './support/by-night.ts';
import {
	answer,
	answerToTheEnd,
	beginConversation,
	leaveSituationAside,
	passSituation,
	passToTheEnd,
	receiveNewcomer,
	TABLET
} from './support/conversation.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { unfold } from './support/unfold.ts';

test.use({ viewport: TABLET });

test('a frightened beginner stops after five questions: what is known is said, and no mark', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	const sheet = await receiveNewcomer('Yvonne');
	await beginConversation(page, sheet, 'Avec vous');
	await expect(page.getByText('Il n’y a pas de bonne ni de mauvaise réponse.')).toBeVisible();
	await expect(page.getByText('Six petites questions sur vous, puis douze au plus')).toBeVisible();
	await leaveSituationAside(page);
	for (const words of ['Pas encore', 'Je ne sais pas', 'Pas encore', 'Je ne sais pas']) {
		await answer(page, words, true);
	}
	const fifth = await answer(page, 'Pas encore', true);
	await answer(page, 'On s’arrête là', true);
	await expect(page.getByText('s’est arrêtée après 3 réponses')).toBeVisible();
	await expect(page.getByText('Indicatif, à confirmer')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Domaine par domaine' })).toBeVisible();

	// After a coffee she goes on: nothing was lost.
	await page.getByRole('button', { name: 'Reprendre la conversation' }).click();
	await page.getByRole('link', { name: 'Revenir à la question d’avant' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(fifth);
	await page.getByRole('link', { name: /^Laisser Yvonne/ }).click();
	await expect(page.getByText('Une conversation est commencée')).toBeVisible();
});

test('a confident one answers alone on a lent tablet, which forgets everything', async ({
	page,
	otherBrowser
}) => {
	await enterAs(page, 'animateur');
	const sheet = await receiveNewcomer('Lucienne');
	await beginConversation(page, sheet, 'Sur une tablette prêtée');
	await page.getByRole('button', { name: 'Donner un code' }).click();
	const code = await page.locator('strong', { hasText: /^\w{4} \w{4}$/ }).innerText();

	const tablet = await otherBrowser();
	await tablet.goto('/tablette');
	await tablet.getByLabel(/^Le code/).fill('AAAA AAAA');
	await tablet.getByRole('button', { name: 'Ouvrir' }).click();
	await expect(tablet.getByText('Ce code n’ouvre rien.')).toBeVisible();
	await expect(tablet.getByLabel(/^Le code/)).toHaveValue('AAAA AAAA');
	// What is no code may be a number that nobody may read.
	const refused = await tablet.request.post('/tablette?/ouvrir', {
		form: { [POST_KEY_FIELD]: newPostKey(), code: '4970101234567890' },
		headers: { origin: new URL(tablet.url()).origin, accept: 'text/html' }
	});
	expect(await refused.text()).toContain('Ce code n’ouvre rien.');
	expect(await refused.text()).not.toContain('4970101234567890');
	await tablet.getByLabel(/^Le code/).fill(code.toLowerCase());
	await tablet.getByRole('button', { name: 'Ouvrir' }).click();
	await leaveSituationAside(tablet);
	await expect(tablet.getByText('Lucienne')).toHaveCount(0);
	const asked = await answerToTheEnd(tablet, 'Je le fais par moi-même', /merci$/);
	expect(asked).toBeLessThanOrEqual(12);
	await expect(tablet.getByText('Elle a déjà tout oublié.')).toBeVisible();
	expect(await tablet.context().cookies()).toEqual([]);
	await tablet.goBack();
	await expect(tablet.getByLabel(/^Le code/)).toBeVisible();
	await tablet.goto('/equipe');
	await expect(tablet.getByText('Lucienne')).toHaveCount(0);

	await page.goto(`${sheet}/positionnement`);
	await page.getByRole('link', { name: /Aller plus loin/ }).click();
	await expect(page.getByText('Groupe proposé')).toBeVisible();
	await expect(page.getByText(', sur une tablette prêtée, avec ')).toBeVisible();

	// What is known leads somewhere: the team confirms it, and she waits for a course.
	await page.getByRole('button', { name: 'Confirmer : aller plus loin' }).click();
	await expect(page.getByText('Aller plus loin (sûr), dit par l’animation')).toBeVisible();
	await expect(page.getByRole('button', { name: /^Confirmer/ })).toHaveCount(0);
	const next = page.getByRole('region', { name: 'Et maintenant ?' });
	await next.getByLabel('Pour quel programme ?').selectOption({ label: 'Numéri’Kids' });
	await next.getByRole('button', { name: 'Mettre sur la pré-liste' }).click();
	await expect(next.getByText('Sur la pré-liste : Numéri’Kids.')).toBeVisible();
});

test(
	'one whom her daughter helps says so; the animator knows better, and both are kept',
	byNight('levels/levels.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		const sheet = await receiveNewcomer('Marcelle');
		await beginConversation(page, sheet, 'Avec vous');
		await page.getByRole('link', { name: 'On commence' }).click();
		await answer(page, 'Un appareil et internet');
		await answer(page, 'Quelqu’un le fait pour moi');
		await answer(page, 'Sans peine');
		await answer(page, 'Plutôt non');
		await answer(page, 'Plutôt une obligation');
		await answer(page, 'Non');
		const first = await answer(page, 'Je le fais par moi-même');
		await page.getByRole('link', { name: 'Revenir à la question d’avant' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
		await answer(page, /^Je le fais avec de l’aide/);
		await passToTheEnd(page, 'Je le fais avec de l’aide');

		await page.getByText('Proposer un autre groupe').click();
		await page.getByRole('radio', { name: /^Se rassurer/ }).check();
		await page.getByLabel('plutôt sûr').check();
		await page.getByRole('button', { name: 'Garder mon avis' }).click();
		await expect(page.getByText('Dites en une phrase')).toBeVisible();
		await unfold(page, 'Proposer un autre groupe');
		await page.getByRole('radio', { name: /^Se rassurer/ }).check();
		await page.getByLabel('plutôt sûr').check();
		await page.getByLabel('Ce que vous avez vu').fill('Sa fille tient la souris.');
		await page.getByRole('button', { name: 'Garder mon avis' }).click();
		await expect(page.getByText('« Sa fille tient la souris. »')).toBeVisible();
		await expect(page.getByText('Groupe proposé')).toBeVisible();

		await page.goto(sheet);
		await expect(page.getByText('Nous avons fait connaissance')).toBeVisible();
	}
);

test(
	'the animator may say why internet is far, says otherwise, and takes it back',
	byNight('levels/non-user-type.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		const sheet = await receiveNewcomer('Odette');
		await beginConversation(page, sheet, 'Avec vous');
		await page.getByRole('link', { name: 'On commence' }).click();
		await answer(page, 'On s’arrête là');
		const said = page.getByText('Rapport à internet, selon l’animation');
		await expect(said).toHaveCount(0);
		await page.getByText('Si internet est loin de sa vie').click();
		await expect(page.getByText('jamais une question à poser à voix haute')).toBeVisible();
		await page.getByRole('radio', { name: /^N’a pas accès/ }).check();
		await page.getByRole('button', { name: 'Garder', exact: true }).click();
		await expect(said).toContainText('exclus');
		await expect(said).toContainText('liste Granjon');
		await page.getByText('Dire autrement').click();
		await page.getByRole('radio', { name: /^N’a jamais utilisé/ }).check();
		await page.getByRole('button', { name: 'Garder', exact: true }).click();
		await expect(said).toContainText('résistants');
		await page.getByRole('button', { name: 'Retirer' }).click();
		await expect(said).toHaveCount(0);
	}
);

test(
	'a sheet filled on paper is typed again with four keys @avec-javascript',
	byNight('levels/levels.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		const sheet = await receiveNewcomer('Paulette');
		await page.goto(`${sheet}/positionnement/feuille`);
		await expect(page.getByText('Au clavier : 1 par soi-même')).toBeVisible();
		await page.getByRole('radio').first().focus();
		// Twelve lines, and the paper apart: how she reads.
		for (const key of '1121302112323') await page.keyboard.press(key);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: 'Domaine par domaine' })).toBeVisible();
		await expect(page.getByText('sur papier')).toBeVisible();
		await expect(page.getByText('Proposez l’écoute, les pictos')).toBeVisible();
		await page.getByText('Repères Eurostat et Insee').click();
		await expect(page.getByText(/^Eurostat 2019/).first()).toContainText(/compétence|dire/);
		await expect(page.getByText('Ils sont indicatifs')).toBeVisible();
	}
);

test(
	'anybody tries it: no cookie, no name, nothing kept',
	{ tag: '@sans-script' },
	async ({ page }) => {
		await page.goto('/positionnement/essai');
		await page.getByRole('button', { name: 'On commence' }).click();
		await answer(page, 'Je le fais par moi-même');
		await answer(page, 'Pas encore');
		await answer(page, 'On s’arrête là');
		await expect(page.getByText('s’est arrêtée après 2 réponses')).toBeVisible();
		await expect(page.getByText('Rien de tout cela n’est gardé.')).toBeVisible();
		expect(await page.context().cookies()).toEqual([]);
	}
);

test(
	'the desk is offered none of it',
	byNight('conversation/conversation.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		const sheet = await receiveNewcomer('Georgette');
		await beginConversation(page, sheet, 'Avec vous');
		const conversation = page.url();
		await page.context().clearCookies();
		await enterAs(page, 'accueil');
		await page.goto(sheet);
		await expect(page.getByRole('link', { name: 'Faire connaissance' })).toHaveCount(0);
		await expect(page.getByText('Conversation commencée')).toHaveCount(0);
		for (const address of [conversation, `${sheet}/positionnement`]) {
			expect((await page.goto(address))!.status()).toBe(403);
		}
	}
);

test(
	'a team says what counts for a course, and each result of that course says it',
	byNight('conversation/programme-weights.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers');
		await page.locator('#programme-ateliers').getByRole('link').click();
		await page.getByRole('link', { name: 'Ce qui compte' }).click();
		const title = page.getByRole('heading', { level: 1 });
		await expect(title).toHaveText(/^Ce qui compte pour /);
		const course = (await title.innerText()).replace('Ce qui compte pour ', '');
		const choose = (domain: string, words: string) =>
			page.getByRole('group', { name: domain }).getByLabel(words, { exact: true }).check();
		for (const domain of ['Chercher', 'Échanger', 'Se débrouiller']) {
			await choose(domain, 'Compte pour rien');
		}
		await choose('Écrire, compter', 'Compte pour rien');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText('Un domaine au moins doit compter.')).toBeVisible();
		await choose('Écrire, compter', 'Compte beaucoup');
		await choose('Chercher', 'Compte un peu');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText(/^Choisi le/)).toBeVisible();

		const sheet = await receiveNewcomer('Raymond');
		await page.goto(`${sheet}/positionnement`);
		await page.getByLabel(/^Pour quel cours/).selectOption({ label: course });
		await page.getByRole('button', { name: 'Avec vous' }).click();
		await page.waitForURL(/\/equipe\/positionnements\//);
		await passSituation(page);
		await answer(page, 'Je le fais avec de l’aide');
		await answer(page, 'On s’arrête là');
		await expect(page.getByText(`Pour « ${course} » :`)).toContainText(
			'« Écrire, compter, ranger avec un logiciel » compte beaucoup'
		);
	}
);
