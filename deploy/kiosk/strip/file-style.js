// How the panel of scanned documents looks: large, dark on white, whatever the page under it says.
// eslint-disable-next-line no-unused-vars
const declicFileStyle = () => {
	const style = new CSSStyleSheet();
	style.replaceSync(`
		:host { all: initial !important; }
		* { box-sizing: border-box; font: 400 24px/1.4 system-ui, sans-serif; }
		dialog { position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none;
			margin: 0; padding: 23px max(23px, calc(50vw - 480px)); border: 0; background: #fff;
			color: #10243e; }
		dialog[open] { display: flex; flex-direction: column; gap: 23px; }
		h1, strong { font-weight: 700; }
		h1 { margin: 0; font-size: 40px; line-height: 1.2; outline: none; }
		p { margin: 0; overflow-wrap: anywhere; }
		ul { flex: 0 1 auto; min-height: 0; margin: 0 -8px; padding: 8px; overflow-y: auto; display: grid;
			gap: 23px; list-style: none; }
		ul:empty { display: none; }
		li { display: grid; gap: 4px; }
		li:not(:has(button)) { padding: 16px 23px; border: 3px dashed #4a5566; border-radius: 12px;
			background: #eef0f3; color: #333c49; }
		em { font-style: normal; }
		strong, button span { display: block; }
		button { min-height: 88px; padding: 12px 23px; border: 3px solid #10243e; border-radius: 12px;
			background: #fff; color: #10243e; cursor: pointer; }
		button.scan { width: 100%; text-align: start; }
		button.scan[aria-pressed='true'] { background: #10243e; color: #fff; }
		button.scan[aria-pressed='true'] strong::before { content: '✓ '; }
		button.give { background: #10243e; color: #fff; }
		button:disabled { border-style: dashed; background: #eef0f3; color: #333c49; cursor: default; }
		button:focus-visible { outline: 5px solid #0b57d0; outline-offset: 3px; }
		footer { display: flex; flex-wrap: wrap; gap: 23px; margin-top: auto; }
		footer button { flex: 1 1 240px; font-weight: 700; }
	`);
	return style;
};
