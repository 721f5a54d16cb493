import fs from 'node:fs';
import { enterAs, expect, test } from './support/enter.ts';
test('files', async ({ page }) => {
	await enterAs(page, 'direction');
	for (const path of ['document.docx', 'document.odt', 'fiches/senou/fiche.docx', 'fiches/senou/fiche.odt']) {
		const t = performance.now();
		const answer = await page.request.get(`/equipe/bilan/2018/${path}`);
		const body = await answer.body();
		console.log(path, answer.status(), Math.round(performance.now() - t), body.length, answer.headers()['content-disposition'], answer.headers()['cache-control']);
		fs.writeFileSync(`/tmp/office/served-${path.replaceAll('/', '-')}`, body);
		const again = await (await page.request.get(`/equipe/bilan/2018/${path}`)).body();
		expect(again.equals(body)).toBe(true);
	}
	await enterAs(page, 'accueil');
	expect((await page.request.get('/equipe/bilan/2018/document.docx')).status()).toBe(403);
});
