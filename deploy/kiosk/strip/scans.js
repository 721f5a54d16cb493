// Between the site that asks for a file, the panel that shows what was scanned, and the machine that has
// it. Nothing is kept here: Chromium ends this program whenever it likes.

/** @param {(path: string, body: object) => Promise<Response | null>} ask */
export function carryScans(ask) {
	/** The frame that asked; the page over it shows the panel. */
	function asked({ id, accept, multiple, webkitdirectory }, { tab, documentId, origin }) {
		const host = /^https?:/.test(origin ?? '') ? new URL(origin).host : new URL(tab.url).host;
		const asker = { id, document: documentId, host };
		const wish = { accept, multiple, webkitdirectory };
		tell(tab.id, { what: 'file-panel', asker, wish }, { frameId: 0 });
	}

	async function list() {
		const answer = await ask('/scans', {});
		return answer?.ok ? (await answer.json()).scans : null;
	}

	/** To the document that asked and to no other, even where its frame has gone elsewhere. */
	async function give({ asker, chosen }, { tab }) {
		const where = { documentId: asker.document };
		const parts = [];
		for (const { nom, date } of chosen) {
			const answer = await ask('/scan', { nom });
			if (!answer?.ok) return false;
			const base64 = new Uint8Array(await answer.arrayBuffer()).toBase64();
			parts.push({ name: nom, date, type: answer.headers.get('content-type'), base64 });
		}
		// One message for each: together they would be too long for one.
		for (const file of parts) await tell(tab.id, { what: 'file-part', id: asker.id, file }, where);
		await tell(tab.id, { what: 'file-end', id: asker.id }, where);
		return true;
	}

	function tell(tab, message, where) {
		// The page may have gone.
		return chrome.tabs.sendMessage(tab, message, where).catch(() => {});
	}

	/** What the panel asks: it is in the page over all frames. */
	const ANSWERS = { 'file-list': list, 'file-give': give };

	chrome.runtime.onMessage.addListener((message, sender, answer) => {
		if (!sender.tab) return;
		if (message.what === 'file-asked') return void asked(message, sender);
		if (!Object.hasOwn(ANSWERS, message.what) || sender.frameId !== 0) return;
		void ANSWERS[message.what](message, sender)
			.catch(() => null)
			.then(answer);
		return true;
	});
}
