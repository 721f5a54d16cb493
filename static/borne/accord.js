// Hands what the desk allowed to the machine, which verifies that we signed it.
import { askAgent, hasAgent } from './agent.js';

const box = document.querySelector('[data-accord]');
if (box && hasAgent()) {
	const answer = await askAgent(box.dataset.accord, {
		type: 'application/json',
		body: box.dataset.body
	});
	box.textContent = answer?.ok ? box.dataset.done : box.dataset.failed;
}
