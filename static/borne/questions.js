// One question a screen: the form comes whole, and is read whole without this. What is written stays in the
// page until it is sent.
(function () {
	var form = document.querySelector('[data-questions-of]')?.closest('form');
	if (!form) return;
	var all = [...form.querySelectorAll('[data-question]')];
	// Once refused, only what is to be corrected is asked again, then sent.
	var wrong = all.filter(function (question) {
		return question.querySelector('[data-wrong]');
	});
	var last = all[all.length - 1];
	var asked = wrong.length > 0 ? wrong.concat(wrong.includes(last) ? [] : [last]) : all;
	var at = 0;

	function show(to, isMoved) {
		at = to;
		all.forEach(function (question) {
			question.hidden = question !== asked[at];
		});
		asked[at].querySelector('[data-before]').hidden = at === 0;
		asked[at].querySelectorAll('[data-count]').forEach(function (count) {
			count.hidden = asked !== all;
		});
		form.querySelectorAll('[data-only-first]').forEach(function (part) {
			part.hidden = at > 0 || asked !== all;
		});
		if (!isMoved) return;
		// The voice of the question before stops.
		form.querySelectorAll('audio').forEach(function (audio) {
			audio.pause();
			if (audio.readyState > 0) audio.currentTime = 0;
		});
		asked[at].querySelector('[data-title]').focus();
		scrollTo({ top: 0 });
	}

	// What must be answered and is not: said at once, in the words that the centre would answer.
	function lacking(question) {
		var radios = [...question.querySelectorAll('input[type=radio]')];
		if (radios.length > 0 && !radios.some((radio) => radio.checked)) return question;
		return [...question.querySelectorAll('[data-required]')].find(function (field) {
			var box = field.dataset.required && document.getElementById(field.dataset.required);
			var isEmpty = field.type === 'checkbox' ? !field.checked : field.value.trim() === '';
			return isEmpty && (!box || box.checked);
		});
	}

	function say(question, lack) {
		var place = question.querySelector('[data-said]');
		place.textContent = lack ? lack.dataset.lacking : '';
		if (lack) place.scrollIntoView({ block: 'nearest' });
		if (lack && lack !== question) lack.focus();
	}

	function goOn() {
		var lack = lacking(asked[at]);
		say(asked[at], lack);
		if (!lack && at + 1 < asked.length) show(at + 1, true);
	}

	form.addEventListener('click', function (event) {
		var pressed = event.target.closest('button');
		if (!pressed) return;
		if ('next' in pressed.dataset) goOn();
		if ('before' in pressed.dataset) show(at - 1, true);
	});
	// The key that ends a line asks the next question; it sends nothing before the last.
	form.addEventListener('keydown', function (event) {
		var isField = event.target.matches('input');
		if (event.key !== 'Enter' || !isField || at + 1 === asked.length) return;
		event.preventDefault();
		goOn();
	});
	form.querySelectorAll('[data-next], [data-before]').forEach(function (button) {
		button.hidden = false;
	});
	document.querySelectorAll('[data-list]').forEach(function (list) {
		list.hidden = true;
	});
	last.querySelectorAll('[data-next]').forEach(function (button) {
		button.hidden = true;
	});
	addEventListener('pageshow', function (event) {
		if (event.persisted) location.reload();
	});
	show(0, wrong.length > 0);
})();
