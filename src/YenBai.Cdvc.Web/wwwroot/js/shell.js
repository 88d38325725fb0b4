// What the shell needs from the browser itself; everything else is Blazor's.

// a server that starts anew is found again within a second, and one that is away for hours is still looked for:
// whoever left the page open need not come back to press a button
Blazor.start({ circuit: { reconnectionOptions: {
  maxRetries: Number.MAX_SAFE_INTEGER,
  retryIntervalMilliseconds: attempts => (attempts < 120 ? 1000 : 5000),
} } });

// the reconnect notice and the error notice must work when the circuit is gone
document.addEventListener('click', event => {
  const action = event.target.closest?.('[data-shell]')?.dataset.shell;
  if (action === 'reload') location.reload();
  if (action === 'reconnect') reconnect();
});

async function reconnect() {
  const notice = document.getElementById('components-reconnect-modal');
  notice.className = 'components-reconnect-show';
  try {
    // false: the server is there again, but this page's circuit is not
    if (await Blazor.reconnect() === false) notice.className = 'components-reconnect-rejected';
  } catch {
    notice.className = 'components-reconnect-failed';
  }
}

// on a narrow screen the navigation is a drawer; following a link closes it
document.addEventListener('click', event => {
  const drawer = event.target.closest?.('a')?.closest('[popover]');
  if (drawer?.matches(':popover-open')) drawer.hidePopover();
});

// what pages keep in this browser (figures not sent yet) goes with whoever signs out, in every tab
const tabs = new BroadcastChannel('cdvc');
const forget = () => Object.keys(sessionStorage).filter(key => key.startsWith('cdvc.')).forEach(key => sessionStorage.removeItem(key));
tabs.addEventListener('message', forget);
document.addEventListener('submit', event => {
  if (event.defaultPrevented || !event.target.matches('[data-sign-out]')) return;
  forget();
  tabs.postMessage('sign-out');
});

// Radzen draws the calendar of a date field and nothing else: its script is fetched when the first calendar opens (its sheet
// comes with the field). Where it does not come, a date is typed.
let script = null;

function radzen() {
  script ??= new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement('script'), { src: document.body.dataset.radzen, onload: done, onerror: failed }));
  });
  return script;
}

// the script puts the real functions in the place of these
window.Radzen = new Proxy({}, {
  has: () => true,
  get: (_, name) => async (...given) => {
    try {
      await radzen();
    } catch {
      script = null;
      return undefined;
    }
    return window.Radzen[name](...given);
  },
});
