/**
 * What Redoc has no option for, changed in its program. The program comes in two halves, which have to agree: the one that
 * draws the page when it is built, and the one that the page carries. Their names differ, so a patch finds its place by what
 * minifying leaves alone, and it applies only where it finds exactly one.
 *
 * @typedef {{ name: string, apply(source: string): string }} Patch
 * @typedef {import("./docs-build.ts").Words} Words
 */

/** @type {import("./docs-build.ts").PagePatches["patchRedoc"]} */
export function patchRedoc(source, { words, strict = false } = {}) {
  /** @type {string[]} */
  const missed = [];
  for (const { name, apply } of words === undefined ? patches : [...patches, ownWords(words)]) {
    try {
      source = apply(source);
    } catch (error) {
      if (!(error instanceof MissedError)) throw error;
      missed.push(name);
    }
  }
  if (strict && missed.length > 0)
    throw new Error(`Redoc has changed. No place, or several, for: ${missed.join("; ")}.`);
  return source;
}

/** @type {Patch[]} */
const patches = [
  {
    name: "samples, each one click away",
    apply: (source) =>
      replaceOnce(
        source,
        /=\(\{samples:([\w$]+),activeTab:([\w$]+),onChange:([\w$]+),trigger:[^{}]*\}\)=>\{(?=[\s\S]*?\(0,([\w$]+)\.jsx\))/g,
        (found, samples, active, change, jsx) =>
          `${found}if(${samples}.length>1&&${samples}.length<4)return(0,${jsx}.jsx)("div",{className:"sample-languages",` +
          `children:${samples}.map(one=>(0,${jsx}.jsx)("button",{type:"button","aria-pressed":one.key===${active},` +
          `onClick:()=>${change}(one.key),children:one.title},one.key))});`,
      ),
  },
  {
    name: "code in texts, with colours and a button to copy it",
    apply(source) {
      const block = /function ([\w$]+)\(\{lang:[\w$]+,source:[\w$]+,externalSource:/g;
      const tag = /new ([\w$.]+)\(["`]div["`],\{className:["`]md-table-wrapper["`]\}/g;
      const [[, codeBlock], [, markdocTag]] = [findOnce(source, block), findOnce(source, tag)];
      return replaceOnce(
        source,
        /=\{(?=table:\{transform\()/g,
        (found) =>
          `${found}fence:{attributes:{content:{type:String},language:{type:String}},transform:({attributes:{content,language}})=>` +
          `new ${markdocTag}(${codeBlock},{lang:language,source:content.trimEnd(),header:{className:"code-block-header",controls:{copy:{}}}})},`,
      );
    },
  },
  {
    name: "the whole page at once, to be scrolled, searched and printed",
    apply: (source) => {
      const far = replaceOnce(source, /(["`])0px 0px 200px 0px\1/g, () => '"1000000px 0px"');
      const open = replaceOnce(far, /[\w$]+&&![\w$]+\([\w$]+\.gatePath,[\w$]+\)\?null/g, () => "false?null");
      return replaceOnce(
        open,
        /(shouldRenderOps:.{1,200}?([\w$]+)\.children\.length>0)&&\2\.content\.contentType!==[\w$.]+GROUP/g,
        (_, kept) => kept,
      );
    },
  },
  {
    name: "the search, reached with the Tab key",
    apply: (source) =>
      replaceOnce(
        source,
        /"data-testid":["`]search-trigger["`]/g,
        (found) =>
          `${found},role:"button",tabIndex:0,onKeyDown:event=>{if(event.key==="Enter"||event.key===" "){` +
          "event.preventDefault();event.currentTarget.click()}}",
      ),
  },
  {
    name: "the sidebar as a landmark",
    apply: (source) =>
      replaceOnce(
        source,
        /className:[\w$]+,(?=\$collapsedSidebar:[\w$]+,\$open:)/g,
        (found) => `${found}role:"navigation","aria-label":"Navigation",`,
      ),
  },
  {
    name: "menus under a name that says what is chosen",
    apply: (source) =>
      replaceOnce(
        source,
        /("aria-label":)([\w$]+)(?=,children:\(0,[\w$]+\.jsx\)\([\w$]+,\{children:([\w$]+)\?\.labelNode\?\?\3\?\.label\}\))/g,
        (_, name, label, chosen) => `${name}[${label},${chosen}?.label].filter(Boolean).join(": ")`,
      ),
  },
  {
    name: "the button for light and dark, under the name of what it does",
    apply: (source) =>
      replaceOnce(
        source,
        /("data-testid":["`]color-mode-switcher["`],.{1,300}?"aria-label":)[\w$]+/g,
        (_, before) => `${before}"Switch color mode"`,
      ),
  },
];

/**
 * Redoc's own words, wherever they are drawn or named: as the whole text of an element or one
 * item of it, and as one of these attributes. In a word, `{}` stands for anything, which may be another of them.
 *
 * @param {Words} words
 * @returns {Patch}
 */
function ownWords(words) {
  const translate = `((words,named)=>{
    const patterns=Object.entries(words).filter(([from])=>from.includes("{}")).map(parts=>parts.map(part=>part.split("{}")));
    const whole=text=>{
      const [,before,core,after]=/^(\\s*)(.*?)([:*]?\\s*)$/s.exec(text);
      if(Object.hasOwn(words,core))return before+words[core]+after;
      for(const [[start,end],to] of patterns)
        if(core.length>start.length+end.length&&core.startsWith(start)&&core.endsWith(end))
          return before+to.join(whole(core.slice(start.length,core.length-end.length)))+after;
      return text;
    };
    const word=text=>{
      if(typeof text!=="string")return text;
      const one=whole(text);
      return one===text?text.split(", ").map(whole).join(", "):one;
    };
    return props=>{
      let translated=props;
      const set=(name,value)=>{if(value!==props[name])translated={...translated,[name]:value}};
      for(const name of named)if(name in props)set(name,word(props[name]));
      const {children}=props;
      if(typeof children==="string")set("children",word(children));
      else if(Array.isArray(children)&&children.some(one=>word(one)!==one))set("children",children.map(word));
      return translated;
    };
  })(${JSON.stringify(words)},["aria-label","title","placeholder","alt","emptyMessage"])`;
  return {
    name: "Redoc's own words in the language of the page",
    apply: (source) =>
      replaceOnce(
        source,
        /([\w$]+)\.jsx=([\w$]+)([,;])\1\.jsxs=\2(?![\w$])/g,
        (_, react, jsx) =>
          `${react}.jsx=${react}.jsxs=(translate=>(type,props,key)=>${jsx}(type,translate(props),key))(${translate})`,
      ),
  };
}

class MissedError extends Error {}

/**
 * @param {string} source
 * @param {RegExp} pattern
 */
function findOnce(source, pattern) {
  const [match, ...others] = source.matchAll(pattern);
  if (match === undefined || others.length > 0) throw new MissedError();
  return /** @type {[string, string, ...string[]]} */ (/** @type {unknown} */ (match));
}

/**
 * @param {string} source
 * @param {RegExp} pattern
 * @param {(found: string, ...groups: string[]) => string} replacement
 */
function replaceOnce(source, pattern, replacement) {
  findOnce(source, pattern);
  return source.replace(pattern, replacement);
}
