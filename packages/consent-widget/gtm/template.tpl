___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Assent",
  "categories": [
    "TAG_MANAGEMENT",
    "UTILITY"
  ],
  "brand": {
    "id": "brand_dummy",
    "displayName": "Assent"
  },
  "description": "Asks for consent with Assent and tells Google Consent Mode: everything denied before any tag, then what the person chose. Fire it on “Consent Initialization - All Pages”.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "endpoint",
    "displayName": "Assent server",
    "simpleValueType": true,
    "valueHint": "https://consent.example.com",
    "help": "The origin of your Assent server, or of your own host with the path that is forwarded to it.",
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      },
      {
        "type": "REGEX",
        "args": [
          "^https://[^\\s?#]+[^/\\s?#]$"
        ],
        "errorMessage": "An https address without a slash at its end."
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "siteKey",
    "displayName": "Site key",
    "simpleValueType": true,
    "valueHint": "acme/www",
    "help": "organization/site, as the policy names it.",
    "valueValidators": [
      {
        "type": "REGEX",
        "args": [
          "^[a-z0-9-]+/[a-z0-9_-]+$"
        ],
        "errorMessage": "Two names with a slash between them, e.g. acme/www."
      }
    ]
  },
  {
    "type": "SIMPLE_TABLE",
    "name": "grants",
    "displayName": "What each of Google’s words needs",
    "help": "Ids of purposes, categories or services of the policy, separated by blanks; all have to be allowed. A word with nothing behind it is always denied.",
    "simpleTableColumns": [
      {
        "defaultValue": "ad_storage",
        "displayName": "Consent type",
        "name": "type",
        "type": "SELECT",
        "isUnique": true,
        "selectItems": [
          {
            "value": "ad_storage",
            "displayValue": "ad_storage"
          },
          {
            "value": "ad_user_data",
            "displayValue": "ad_user_data"
          },
          {
            "value": "ad_personalization",
            "displayValue": "ad_personalization"
          },
          {
            "value": "analytics_storage",
            "displayValue": "analytics_storage"
          },
          {
            "value": "functionality_storage",
            "displayValue": "functionality_storage"
          },
          {
            "value": "personalization_storage",
            "displayValue": "personalization_storage"
          }
        ]
      },
      {
        "defaultValue": "",
        "displayName": "Needs",
        "name": "needs",
        "type": "TEXT"
      }
    ],
    "defaultValue": [
      {
        "type": "ad_storage",
        "needs": "marketing"
      },
      {
        "type": "ad_user_data",
        "needs": "marketing"
      },
      {
        "type": "ad_personalization",
        "needs": "marketing"
      },
      {
        "type": "analytics_storage",
        "needs": "analytics"
      },
      {
        "type": "functionality_storage",
        "needs": "preferences"
      },
      {
        "type": "personalization_storage",
        "needs": "preferences"
      }
    ]
  },
  {
    "type": "SIMPLE_TABLE",
    "name": "regions",
    "displayName": "Where other defaults hold",
    "help": "Everything is denied everywhere until the person has answered. Name here the places whose law lets some of Google’s words run until they are refused. Google locates the visitor and takes the most specific place that fits. A word that needs nothing of the policy stays denied.",
    "newRowButtonText": "Add places",
    "simpleTableColumns": [
      {
        "defaultValue": "",
        "displayName": "Places (ISO 3166: US, US-CA), separated by commas",
        "name": "places",
        "type": "TEXT",
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^ *[A-Z]{2}(-[A-Z0-9]{1,3})?( *[, ] *[A-Z]{2}(-[A-Z0-9]{1,3})?)* *$"
            ],
            "errorMessage": "Codes of ISO 3166 such as US or US-CA, separated by commas."
          }
        ]
      },
      {
        "defaultValue": "",
        "displayName": "Granted there until refused, separated by commas",
        "name": "granted",
        "type": "TEXT",
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^ *((ad_storage|ad_user_data|ad_personalization|analytics_storage|functionality_storage|personalization_storage)( *[, ] *|$))* *$"
            ],
            "errorMessage": "Google’s words as in the table above, or nothing."
          }
        ]
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "wait",
    "displayName": "Milliseconds that tags wait for the answer",
    "simpleValueType": true,
    "defaultValue": "500",
    "valueValidators": [
      {
        "type": "NON_NEGATIVE_NUMBER"
      }
    ]
  },
  {
    "type": "CHECKBOX",
    "name": "redact",
    "checkboxText": "Redact ad click ids while ad_storage is denied",
    "simpleValueType": true,
    "defaultValue": true
  },
  {
    "type": "CHECKBOX",
    "name": "passthrough",
    "checkboxText": "Pass ad click ids through links while storage is denied",
    "simpleValueType": true,
    "defaultValue": false
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

// Runs on “Consent Initialization”, so that the one default stands before any tag.
const callInWindow = require('callInWindow');
const getCookieValues = require('getCookieValues');
const gtagSet = require('gtagSet');
const injectScript = require('injectScript');
const makeNumber = require('makeNumber');
const setDefaultConsentState = require('setDefaultConsentState');
const updateConsentState = require('updateConsentState');

const TYPES = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
];
const needs = {};
(data.grants || []).forEach((row) => {
  needs[row.type] = row.needs;
});

// Lists as people write them: with commas, blanks or both.
const listOf = (text) => (text || '').split(',').join(' ').split(' ').filter((word) => word);
// Whoever has answered is spoken for by the answer alone, however long it takes to arrive.
const hasAnswered = ['__Host-assent', '__Secure-assent', 'assent'].some((name) => getCookieValues(name).length > 0);
const regions = hasAnswered ? [] : (data.regions || []).filter((row) => listOf(row.places).length > 0);

const stateOf = (isGranted) => {
  const state = { security_storage: 'granted' };
  TYPES.forEach((type) => {
    state[type] = isGranted(type) ? 'granted' : 'denied';
  });
  return state;
};
const denyAll = () => stateOf(() => false);
const setDefault = (state) => {
  state.wait_for_update = makeNumber(data.wait) || 0;
  setDefaultConsentState(state);
};

setDefault(denyAll());
regions.forEach((row) => {
  const granted = listOf(row.granted);
  const state = stateOf((type) => !!needs[type] && granted.indexOf(type) > -1);
  state.region = listOf(row.places);
  setDefault(state);
});
if (data.redact) gtagSet('ads_data_redaction', true);
if (data.passthrough) gtagSet('url_passthrough', true);

let isTold = false;
const tell = () => {
  const consent = callInWindow('assent.consent.get');
  // Only true grants: an answer that cannot be read is none.
  const isGranted = (type) => !!needs[type] && callInWindow('assent.consent.has', needs[type]) === true;
  // A signal of the browser refuses what a place may have granted.
  const isRefused = regions.length > 0 && consent.gpc;
  // Before a choice the default says it all.
  if (!consent.decided && !isRefused && !isTold && !TYPES.some(isGranted)) return;
  isTold = true;
  updateConsentState(stateOf(isGranted));
};
// Without Assent nobody could refuse, nor be heard by a signal: everything is denied, in every place.
const fail = () => {
  if (regions.length > 0) updateConsentState(denyAll());
  data.gtmOnFailure();
};

injectScript(
  data.endpoint + '/s/' + data.siteKey + '.js',
  () => {
    // A script that came without Assent only said why, e.g. that no such site is registered.
    if (!callInWindow('assent.consent.get')) return fail();
    tell();
    callInWindow('assent.consent.onChange', tell);
    data.gtmOnSuccess();
  },
  fail,
  'assent'
);


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_user_data"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_personalization"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "functionality_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "personalization_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "security_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "assent.consent.get"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "assent.consent.has"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "assent.consent.onChange"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "get_cookies",
        "versionId": "1"
      },
      "param": [
        {
          "key": "cookieAccess",
          "value": {
            "type": 1,
            "string": "specific"
          }
        },
        {
          "key": "cookieNames",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "__Host-assent"
              },
              {
                "type": 1,
                "string": "__Secure-assent"
              },
              {
                "type": 1,
                "string": "assent"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://*/s/*"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "write_data_layer",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keyPatterns",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "ads_data_redaction"
              },
              {
                "type": 1,
                "string": "url_passthrough"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: Everything is denied before Assent is there
  code: |-
    mock('injectScript', () => {});
    const defaults = [];
    mock('setDefaultConsentState', (state) => { defaults.push(state); });
    runCode({ endpoint: 'https://consent.example.com', siteKey: 'acme/www', wait: '500', grants: [] });
    assertThat(defaults.length).isEqualTo(1);
    assertThat(defaults[0].ad_storage).isEqualTo('denied');
    assertThat(defaults[0].wait_for_update).isEqualTo(500);
    assertApi('updateConsentState').wasNotCalled();
- name: A place has the default that its row names, beside the one for everybody
  code: |-
    mock('injectScript', () => {});
    const defaults = [];
    mock('setDefaultConsentState', (state) => { defaults.push(state); });
    runCode({
      endpoint: 'https://consent.example.com',
      siteKey: 'acme/www',
      wait: '500',
      grants: [{ type: 'analytics_storage', needs: 'analytics' }],
      regions: [{ places: 'US, NZ', granted: 'analytics_storage' }],
    });
    assertThat(defaults.length).isEqualTo(2);
    assertThat(defaults[0].region).isUndefined();
    assertThat(defaults[0].analytics_storage).isEqualTo('denied');
    assertThat(defaults[1].region).isEqualTo(['US', 'NZ']);
    assertThat(defaults[1].analytics_storage).isEqualTo('granted');
    assertThat(defaults[1].ad_storage).isEqualTo('denied');
- name: No place has a default of its own for somebody who has answered
  code: |-
    mock('injectScript', () => {});
    mock('getCookieValues', (name) => (name === '__Host-assent' ? ['1.x'] : []));
    const defaults = [];
    mock('setDefaultConsentState', (state) => { defaults.push(state); });
    runCode({
      endpoint: 'https://consent.example.com',
      siteKey: 'acme/www',
      grants: [{ type: 'analytics_storage', needs: 'analytics' }],
      regions: [{ places: 'US', granted: 'analytics_storage' }],
    });
    assertThat(defaults.length).isEqualTo(1);
    assertThat(defaults[0].region).isUndefined();
- name: Where places have defaults of their own, everything is denied when Assent cannot be had
  code: |-
    mock('injectScript', (url, onSuccess, onFailure) => { onFailure(); });
    const updates = [];
    mock('updateConsentState', (state) => { updates.push(state); });
    runCode({
      endpoint: 'https://consent.example.com',
      siteKey: 'acme/www',
      grants: [{ type: 'analytics_storage', needs: 'analytics' }],
      regions: [{ places: 'US', granted: 'analytics_storage' }],
    });
    assertThat(updates.length).isEqualTo(1);
    assertThat(updates[0].analytics_storage).isEqualTo('denied');
    assertApi('gtmOnFailure').wasCalled();


___NOTES___

Part of Assent, Apache-2.0. The guide is docs/guides/tag-manager.md of its repository.
