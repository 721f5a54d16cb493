/** Run by itself in another process: what the same document gives there. */
import { createHash } from 'node:crypto';
import { renderDocx } from '../docx/render-docx.ts';
import { renderOdt } from '../odt/render-odt.ts';
import { everyBlock } from './papers.fixture.ts';

for (const render of [renderDocx, renderOdt]) {
	const digest = createHash('sha256')
		.update(await render(everyBlock()))
		.digest('hex');
	process.stdout.write(`${digest}\n`);
}
