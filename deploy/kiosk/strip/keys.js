// Keys that open something of the browser do nothing; those that write and read stay.
(() => {
	const WRITES = ['a', 'c', 'v', 'x', 'z', 'y', 'Backspace', 'Delete', 'Home', 'End'];
	const ZOOMS = ['0', '+', '-', '='];
	const isKept = ({ key, shiftKey }) =>
		key.startsWith('Arrow') || ZOOMS.includes(key) || (WRITES.includes(key) && !shiftKey);
	const refuse = (event) => {
		const { key, ctrlKey, altKey, metaKey } = event;
		// AltGr writes @ and € on a French keyboard, and says Ctrl and Alt at once.
		if (event.getModifierState('AltGraph')) return;
		const opens = /^F\d+$/.test(key) && key !== 'F5';
		const asks = (ctrlKey || altKey || metaKey) && key.length > 0 && !isKept(event);
		const isModifier = ['Control', 'Alt', 'Meta', 'Shift', 'AltGraph'].includes(key);
		if ((opens || asks || (key === 'Escape' && event.shiftKey)) && !isModifier) {
			event.preventDefault();
			event.stopImmediatePropagation();
		}
	};
	addEventListener('keydown', refuse, { capture: true });
})();
