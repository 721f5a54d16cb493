import { buffer } from 'node:stream/consumers';
import { vi } from 'vitest';
import type { Line } from './eye.ts';
import { PAINTED, SOON } from './over-a-site.ts';
import type { Screen } from './screen.ts';
import { type Answers, pageOf } from './told-site.ts';

type Named = { backendDOMNodeId: number; role?: { value: string }; name?: { value: string } };

/** A site with the ways in which sites ask for a file, and what it has received of their forms. */
export function siteThatAsks() {
	const received: Buffer[] = [];
	const high = (top: number) =>
		`position: fixed; left: 40px; top: ${top}px; width: 500px; height: 60px`;
	const form = `<form method="post" action="/depot" enctype="multipart/form-data" target="recu">
		<input type="file" name="piece" aria-label="Votre pièce" style="${high(220)}">
		<label style="${high(300)}; background: #ddd">Joindre une pièce<input type="file" name="jointe" accept="image/*" hidden></label>
		<input type="file" name="pieces" multiple aria-label="Vos pièces" style="${high(380)}">
		<input type="file" name="dossier" webkitdirectory aria-label="Votre dossier" style="${high(460)}">
		</form><iframe name="recu" hidden></iframe>
		<button style="${high(540)}" onclick="aside.click()">Choisir à part</button>
		<button style="${high(620)}" onclick="aside.showPicker()">Choisir autrement</button>
		<script>
		const aside = document.createElement('input');
		aside.type = 'file';
		window.heard = [];
		for (const name of ['input', 'change', 'cancel']) for (const one of [document, aside])
			one.addEventListener(name, ({ target }) => heard.push(name + ' ' + (target.name || 'à part')));
		</script>`;
	const frame = frameThat("fetch('/depot', { method: 'POST', body: files[0] })");

	const answers: Answers = async (request, response) => {
		if (request.url === '/depot') {
			received.push(await buffer(request));
			response.end('reçu');
			return true;
		}
		const page = {
			'/demande': pageOf('/demande').replace('</h1>', `</h1>${form}`),
			'/demande-en-cadre': pageOf('/demande-en-cadre').replace(
				'</h1>',
				`</h1><iframe src="/cadre" style="${high(220)}"></iframe>`
			),
			'/cadre': frame
		}[request.url!];
		if (!page) return false;
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
		return true;
	};
	return { answers, received };
}

/** A frame that asks for a file, does that with it, and says to the page when it is painted. */
export function frameThat(does: string): string {
	return `<body style="margin: 0">
		<input type="file" style="width: 100%; height: 60px" onchange="${does}">
		<script>
			const tell = (what) => parent.postMessage(what, '*');
			${PAINTED}.then(() => tell('peint'));
		</script>`;
}

/** A finger on what a screen reader calls so, wherever it is, even where the page cannot look. */
export async function touchNamed(
	line: Line,
	screen: Screen,
	name: RegExp,
	times = 1
): Promise<void> {
	const backendNodeId = await named(line, name);
	const { model } = await line.send<{ model: { border: number[]; width: number; height: number } }>(
		'DOM.getBoxModel',
		{ backendNodeId }
	);
	const [left, top] = model.border as [number, number];
	const [x, y] = [Math.round(left + model.width / 2), Math.round(top + model.height / 2)];
	for (let time = 0; time < times; time++) screen.touch(x, y);
}

/** What a script would do that had found what no script of the page finds. */
export async function pressAsThePage(line: Line, name: RegExp): Promise<void> {
	const backendNodeId = await named(line, name);
	const { object } = await line.send<{ object: { objectId: string } }>('DOM.resolveNode', {
		backendNodeId
	});
	const functionDeclaration = 'function () { this.click(); }';
	await line.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration });
}

async function named(line: Line, name: RegExp): Promise<number> {
	return vi.waitFor(async () => {
		const { nodes } = await line.send<{ nodes: Named[] }>('Accessibility.getFullAXTree');
		const found = nodes.find((node) => name.test(`${node.role?.value} ${node.name?.value}`));
		if (!found) throw new Error(`nothing is called ${name}`);
		return found.backendDOMNodeId;
	}, SOON);
}
