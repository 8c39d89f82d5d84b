// Generated from openapi/ by `npm run generate`. Do not edit.

"use strict";
export const createSessionRequest = validate0;
const schema0 = {"type":"object","required":["headers","query","path","body"],"properties":{"headers":{"type":"object","required":[],"properties":{"prefer":{"type":"string","minLength":1},"client-request-id":{"type":"string","minLength":1}}},"query":{"type":"object","required":[],"properties":{}},"path":{"type":"object","required":[],"properties":{}},"body":{"$ref":"contract.json#/components/schemas/CreateSessionRequest"}}};
const schema2 = {"type":"object","description":"What a new session should be.","required":["persistChanges"],"properties":{"persistChanges":{"type":"boolean","description":"Whether changes are saved to the workbook. With `true` each successful call is already saved. With `false` the changes live in a temporary copy and vanish with the session.","x-idle-minutes":{"persistent":5,"nonPersistent":7},"examples":[true]}}};

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate0.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.query === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.path === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.body === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.prefer !== undefined){
let data1 = data0.prefer;
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/headers/prefer",schemaPath:"#/properties/headers/properties/prefer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/headers/prefer",schemaPath:"#/properties/headers/properties/prefer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
let data2 = data0["client-request-id"];
if(typeof data2 === "string"){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.query !== undefined){
let data3 = data.query;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.path !== undefined){
let data4 = data.path;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.body !== undefined){
let data5 = data.body;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.persistChanges === undefined){
const err11 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/CreateSessionRequest/required",keyword:"required",params:{missingProperty: "persistChanges"},message:"must have required property '"+"persistChanges"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.persistChanges !== undefined){
if(typeof data5.persistChanges !== "boolean"){
const err12 = {instancePath:instancePath+"/body/persistChanges",schemaPath:"contract.json#/components/schemas/CreateSessionRequest/properties/persistChanges/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/CreateSessionRequest/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}
validate0.evaluated = {"props":{"headers":true,"query":true,"path":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const refreshSessionRequest = validate2;
const schema3 = {"type":"object","required":["headers","query","path"],"properties":{"headers":{"type":"object","required":["workbook-session-id"],"properties":{"workbook-session-id":{"type":"string","minLength":1},"client-request-id":{"type":"string","minLength":1}}},"query":{"type":"object","required":[],"properties":{}},"path":{"type":"object","required":[],"properties":{}},"body":{"$ref":"contract.json#/components/schemas/EmptyBody"}}};
const schema4 = {"type":["object","null"],"description":"An empty JSON object, or `null`.","maxProperties":0,"additionalProperties":false};

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate2.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.query === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.path === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["workbook-session-id"] === undefined){
const err3 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "workbook-session-id"},message:"must have required property '"+"workbook-session-id"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0["workbook-session-id"] !== undefined){
let data1 = data0["workbook-session-id"];
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/headers/workbook-session-id",schemaPath:"#/properties/headers/properties/workbook-session-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/headers/workbook-session-id",schemaPath:"#/properties/headers/properties/workbook-session-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
let data2 = data0["client-request-id"];
if(typeof data2 === "string"){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.query !== undefined){
let data3 = data.query;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.path !== undefined){
let data4 = data.path;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.body !== undefined){
let data5 = data.body;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
const err11 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyBody/type",keyword:"type",params:{type: schema4.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 0){
const err12 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyBody/maxProperties",keyword:"maxProperties",params:{limit: 0},message:"must NOT have more than 0 properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data5){
const err13 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}
validate2.evaluated = {"props":{"headers":true,"query":true,"path":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const getWorkbookOperationRequest = validate3;
const schema5 = {"type":"object","required":["headers","query","path"],"properties":{"headers":{"type":"object","required":[],"properties":{"workbook-session-id":{"type":"string","minLength":1},"client-request-id":{"type":"string","minLength":1}}},"query":{"type":"object","required":[],"properties":{"sessionId":{"type":"string","minLength":1}}},"path":{"type":"object","required":["operation-id"],"properties":{"operation-id":{"type":"string","minLength":1}}}}};

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate3.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.query === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.path === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["workbook-session-id"] !== undefined){
let data1 = data0["workbook-session-id"];
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/headers/workbook-session-id",schemaPath:"#/properties/headers/properties/workbook-session-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/headers/workbook-session-id",schemaPath:"#/properties/headers/properties/workbook-session-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
let data2 = data0["client-request-id"];
if(typeof data2 === "string"){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.query !== undefined){
let data3 = data.query;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.sessionId !== undefined){
let data4 = data3.sessionId;
if(typeof data4 === "string"){
if(data4.length < 1){
const err8 = {instancePath:instancePath+"/query/sessionId",schemaPath:"#/properties/query/properties/sessionId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/query/sessionId",schemaPath:"#/properties/query/properties/sessionId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.path !== undefined){
let data5 = data.path;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5["operation-id"] === undefined){
const err11 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "operation-id"},message:"must have required property '"+"operation-id"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5["operation-id"] !== undefined){
let data6 = data5["operation-id"];
if(typeof data6 === "string"){
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/path/operation-id",schemaPath:"#/properties/path/properties/operation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/path/operation-id",schemaPath:"#/properties/path/properties/operation-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate3.errors = vErrors;
return errors === 0;
}
validate3.evaluated = {"props":{"headers":true,"query":true,"path":true},"dynamicProps":false,"dynamicItems":false};

export const sessionInfoResourceRequest = validate4;
const schema6 = {"type":"object","required":["headers","query","path"],"properties":{"headers":{"type":"object","required":[],"properties":{"client-request-id":{"type":"string","minLength":1}}},"query":{"type":"object","required":[],"properties":{"sessionId":{"type":"string","minLength":1}}},"path":{"type":"object","required":["key"],"properties":{"key":{"type":"string","minLength":1}}}}};

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate4.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.query === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.path === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["client-request-id"] !== undefined){
let data1 = data0["client-request-id"];
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.sessionId !== undefined){
let data3 = data2.sessionId;
if(typeof data3 === "string"){
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/query/sessionId",schemaPath:"#/properties/query/properties/sessionId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/query/sessionId",schemaPath:"#/properties/query/properties/sessionId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.path !== undefined){
let data4 = data.path;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.key === undefined){
const err9 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.key !== undefined){
let data5 = data4.key;
if(typeof data5 === "string"){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/path/key",schemaPath:"#/properties/path/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/path/key",schemaPath:"#/properties/path/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate4.errors = vErrors;
return errors === 0;
}
validate4.evaluated = {"props":{"headers":true,"query":true,"path":true},"dynamicProps":false,"dynamicItems":false};

export const SessionCreatedAnswer = validate5;
const schema7 = {"type":"object","required":["headers","body"],"properties":{"headers":{"type":"object","required":["content-type"],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"},"content-type":{"type":"string","pattern":"^application/json(;|$)"}}},"body":{"$ref":"contract.json#/components/schemas/WorkbookSessionInfo"}}};
const schema8 = {"type":"object","description":"A workbook session.","required":["id","persistChanges"],"properties":{"@odata.context":{"type":"string","format":"uri","description":"Where the metadata describes this answer.","examples":["https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.workbookSessionInfo"]},"id":{"type":"string","minLength":1,"description":"The id to send as `workbook-session-id` with each request of the session, as it stands: what looks percent-encoded in it is part of it. It is opaque, and more than 200 characters are normal.","x-sample-template":"cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.{opaque:21}%2b{opaque:3}14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f{opaque:3}%2f{opaque:17}%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid={guid}","examples":["cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913"]},"persistChanges":{"type":"boolean","description":"Whether changes are saved to the workbook.","examples":[true]}}};
const pattern0 = new RegExp("^application/json(;|$)", "u");
const formats0 = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i;

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate5.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["content-type"] === undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "content-type"},message:"must have required property '"+"content-type"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["content-type"] !== undefined){
let data3 = data0["content-type"];
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err5 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/pattern",keyword:"pattern",params:{pattern: "^application/json(;|$)"},message:"must match pattern \""+"^application/json(;|$)"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.body !== undefined){
let data4 = data.body;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.id === undefined){
const err8 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/WorkbookSessionInfo/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4.persistChanges === undefined){
const err9 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/WorkbookSessionInfo/required",keyword:"required",params:{missingProperty: "persistChanges"},message:"must have required property '"+"persistChanges"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4["@odata.context"] !== undefined){
let data5 = data4["@odata.context"];
if(typeof data5 === "string"){
if(!(formats0.test(data5))){
const err10 = {instancePath:instancePath+"/body/@odata.context",schemaPath:"contract.json#/components/schemas/WorkbookSessionInfo/properties/%40odata.context/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/body/@odata.context",schemaPath:"contract.json#/components/schemas/WorkbookSessionInfo/properties/%40odata.context/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.id !== undefined){
let data6 = data4.id;
if(typeof data6 === "string"){
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/body/id",schemaPath:"contract.json#/components/schemas/WorkbookSessionInfo/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/body/id",schemaPath:"contract.json#/components/schemas/WorkbookSessionInfo/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.persistChanges !== undefined){
if(typeof data4.persistChanges !== "boolean"){
const err14 = {instancePath:instancePath+"/body/persistChanges",schemaPath:"contract.json#/components/schemas/WorkbookSessionInfo/properties/persistChanges/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/WorkbookSessionInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate5.errors = vErrors;
return errors === 0;
}
validate5.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const CreationAcceptedAnswer = validate6;
const schema9 = {"type":"object","required":["headers","body"],"properties":{"headers":{"type":"object","required":["location","content-type"],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"},"location":{"type":"string","format":"uri"},"content-type":{"type":"string","pattern":"^application/json(;|$)"}}},"body":{"$ref":"contract.json#/components/schemas/EmptyObject"}}};
const schema10 = {"type":"object","description":"An empty JSON object.","maxProperties":0,"additionalProperties":false};

function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate6.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.location === undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0["content-type"] === undefined){
const err3 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "content-type"},message:"must have required property '"+"content-type"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err5 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.location !== undefined){
let data3 = data0.location;
if(typeof data3 === "string"){
if(!(formats0.test(data3))){
const err6 = {instancePath:instancePath+"/headers/location",schemaPath:"#/properties/headers/properties/location/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/headers/location",schemaPath:"#/properties/headers/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["content-type"] !== undefined){
let data4 = data0["content-type"];
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err8 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/pattern",keyword:"pattern",params:{pattern: "^application/json(;|$)"},message:"must match pattern \""+"^application/json(;|$)"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.body !== undefined){
let data5 = data.body;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 0){
const err11 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyObject/maxProperties",keyword:"maxProperties",params:{limit: 0},message:"must NOT have more than 0 properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data5){
const err12 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyObject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/body",schemaPath:"contract.json#/components/schemas/EmptyObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate6.errors = vErrors;
return errors === 0;
}
validate6.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const BadRequestAnswer = validate7;
const schema11 = {"type":"object","required":["headers","body"],"properties":{"headers":{"type":"object","required":["content-type"],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"},"retry-after":{"type":"string"},"content-type":{"type":"string","pattern":"^application/json(;|$)"}}},"body":{"$ref":"contract.json#/components/schemas/ErrorResponse"}}};
const schema12 = {"type":"object","description":"The envelope in which every error is sent.","required":["error"],"properties":{"error":{"$ref":"#/components/schemas/TopLevelError"}}};
const schema13 = {"description":"The outermost error. Read it from the inside out: a documented second-level code in `innerError` first, then an observed code at any level, then the top-level code, then the status.","allOf":[{"$ref":"#/components/schemas/WorkbookOperationError"},{"type":"object","required":["code","message"],"properties":{"code":{"$ref":"#/components/schemas/TopLevelErrorCode"},"message":{"$ref":"#/components/schemas/ErrorMessage"}}}]};
const schema17 = {"type":"string","description":"The top-level code of an error. Codes are compared without regard to case, and new ones may appear at any time. Real answers carry codes of other levels here, too. That a request in a session that got `502` or `503` asks for a new session is documented; what else a top-level code asks is [an inference](#/sources/what-a-top-level-code-asks), the least one.","externalDocs":{"description":"The codes and their statuses, as Microsoft lists them.","url":"https://learn.microsoft.com/en-us/graph/workbook-error-codes"},"examples":["notFound"],"x-error-codes":{"badRequest":{"status":400,"recovery":"doNotResend"},"unauthorized":{"status":401,"recovery":"doNotResend"},"forbidden":{"status":403,"recovery":"doNotResend"},"notFound":{"status":404,"recovery":"doNotResend"},"methodNotAllowed":{"status":405,"recovery":"doNotResend"},"conflict":{"status":409,"recovery":"doNotResend"},"payloadTooLarge":{"status":413,"recovery":"doNotResend"},"tooManyRequests":{"status":429,"recovery":"resendAfterCooldown"},"internalServerError":{"status":500,"recovery":"doNotResend"},"notImplemented":{"status":501,"recovery":"doNotResend"},"badGateway":{"status":502,"recovery":"doNotResend","recoveryInSession":"recreateSession"},"serviceUnavailable":{"status":503,"recovery":"resendAfterCooldown","recoveryInSession":"recreateSession"},"gatewayTimeout":{"status":504,"recovery":"repeatCreateSession"}}};
const schema16 = {"type":"string","description":"What went wrong, for a person to read. It may be empty, and its text may change at any time, so no program may match on it.","examples":["The resource was not found."]};
const schema14 = {"type":"object","description":"An error, or more about the error around it: each `innerError` may hold another one, to any depth. Some documents spell the name `innererror`, so a reader accepts both. A gateway in front of the service sends an `innerError` without `code` and `message`.","properties":{"code":{"$ref":"#/components/schemas/SecondLevelErrorCode"},"message":{"$ref":"#/components/schemas/ErrorMessage"},"innerError":{"$ref":"#/components/schemas/WorkbookOperationError"},"date":{"type":"string","description":"When the error occurred, in UTC.","examples":["2026-03-02T09:30:00"]},"request-id":{"type":"string","description":"The id that the service gave the request.","examples":["5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18"]},"client-request-id":{"type":"string","description":"The id that the client gave the request.","examples":["b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"]}}};
const schema15 = {"type":"string","description":"A second-level code: the most telling part of an error. Codes are compared without regard to case, and new ones may appear at any time. Under which status a code comes is [an inference](#/sources/status-of-a-second-level-code).","externalDocs":{"description":"What Microsoft says to do about each code.","url":"https://learn.microsoft.com/en-us/graph/workbook-error-handling"},"examples":["invalidSessionReCreatable"],"x-error-codes":{"accessConflict":{"status":409,"recovery":"resolveConflict","description":"Another program or person holds the workbook in a way that the request conflicts with."},"accessDenied":{"status":403,"recovery":"doNotResend","description":"The caller may not do this here, such as change a locked cell."},"badRequestUncategorized":{"status":400,"recovery":"doNotResend","description":"Something about the request is wrong, and the service does not say what."},"conflictUncategorized":{"status":409,"recovery":"resolveConflict","description":"The request conflicts with the state of the workbook, and the service does not say how."},"filteredRangeConflict":{"status":409,"recovery":"doNotResend","description":"The request conflicts with a range that is filtered."},"forbiddenUncategorized":{"status":403,"recovery":"doNotResend","description":"The request is not allowed, and the service does not say why."},"gatewayTimeoutUncategorized":{"status":504,"recovery":"repeatCreateSession","description":"The service did not finish the request in time."},"generalException":{"status":500,"recovery":"doNotResend","description":"The service met an error of its own while it processed the request."},"insertDeleteConflict":{"status":409,"recovery":"doNotResend","description":"What the request inserts or deletes conflicts with what the worksheet holds."},"internalServerErrorUncategorized":{"status":500,"recovery":"abandonSession","description":"The service failed, and does not say why."},"invalidArgument":{"status":400,"recovery":"doNotResend","description":"An argument is missing, has the wrong form or a value that is not valid."},"invalidReference":{"status":400,"recovery":"doNotResend","description":"A reference, such as an address of cells, is not valid for what is asked."},"invalidSessionAccessConflict":{"status":409,"recovery":"recreateAfterConflict","description":"The session ended because another program or person holds the workbook."},"invalidSessionAuthentication":{"status":401,"recovery":"recreateWithCredentials","description":"The session ended because the credentials are not valid for it."},"invalidSessionNotFound":{"status":404,"recovery":"doNotRecreate","description":"The session ended because its workbook cannot be found."},"invalidSessionReCreatable":{"status":404,"recovery":"recreateSession","description":"The service does not know the session, or lost it to a passing error."},"invalidSessionRestricted":{"status":403,"recovery":"recreateAfterRestriction","description":"The session ended because of how the service is configured or restricted."},"invalidSessionUnexpected":{"status":500,"recovery":"recreateDifferently","description":"The session ended for a reason that the service did not expect."},"invalidSessionUnsupportedWorkbook":{"status":501,"recovery":"recreateWhenSupported","description":"The session ended because the workbook has become too large, or contains something that is not supported."},"itemAlreadyExists":{"status":409,"recovery":"doNotResend","description":"What the request creates exists already."},"itemNotFound":{"status":404,"recovery":"doNotResend","description":"What the request is about does not exist."},"methodNotAllowed":{"status":405,"recovery":"doNotResend","description":"The resource does not take this HTTP method."},"methodNotAllowedUncategorized":{"status":405,"recovery":"doNotResend","description":"The resource does not take this HTTP method, and the service says no more."},"nonBlankCellOffSheet":{"status":409,"recovery":"makeRoom","description":"New cells would push cells with content off the end of the worksheet."},"notFoundUncategorized":{"status":404,"recovery":"doNotResend","description":"What the request is about cannot be found, and the service says no more."},"notImplementedUncategorized":{"status":501,"recovery":"doNotResend","description":"The service does not have what the request asks for."},"payloadTooLargeUncategorized":{"status":413,"recovery":"doNotResend","description":"The body of the request is larger than the service accepts."},"rangeExceedsLimit":{"status":413,"recovery":"resendSmallerRange","description":"The range has more cells than the service supports."},"requestAborted":{"status":503,"recovery":"doNotResend","description":"The service gave the request up while it ran, usually because the workbook calculates for too long."},"serviceUnavailableUncategorized":{"status":503,"recovery":"resendAfterCooldown","description":"The service is unavailable or overloaded for now."},"tooManyRequestsUncategorized":{"status":429,"recovery":"resendAfterCooldown","description":"Requests come more often than the service allows."},"transientFailure":{"status":503,"recovery":"resendAfterCooldown","description":"The request failed because of something that passes."},"unauthorizedUncategorized":{"status":401,"recovery":"doNotResend","description":"The access token is missing, has expired or is not valid here."},"unsupportedOperation":{"status":501,"recovery":"doNotResend","description":"The service does not support what the request asks for."},"unsupportedWorkbook":{"status":501,"recovery":"resendWhenSupported","description":"The workbook is too large, or contains something that is not supported."}},"x-observed-codes":{"DeploymentInvalidEditSession":{"status":404,"recovery":"recreateSession","description":"The session is not known any more."},"EditModeAccessDenied":{"status":403,"recovery":"doNotResend","description":"The caller may read the workbook, not change it."},"EditModeCannotAcquireLock":{"status":409,"recovery":"resolveConflict","description":"Somebody else edits the workbook, also when a session is to be created."},"EditModeCannotAcquireLockTooManyRequests":{"status":429,"recovery":"resendAfterCooldown","description":"Several requests ask at once to change the workbook, without a session."},"FileOpenUserUnauthorized":{"status":401,"recovery":"doNotResend","description":"The caller may not open the workbook."},"GenericFileOpenError":{"status":500,"description":"The service cannot open the workbook, and does not say why."},"InvalidOrTimedOutSession":{"status":404,"recovery":"recreateSession","description":"The session is not valid, or has idled out."},"MaxRequestDurationExceeded":{"status":504,"recovery":"repeatCreateSession","description":"The service did not finish the request in time."},"OpenWorkbookAccessDenied":{"status":403,"recovery":"doNotResend","description":"The caller may not open the workbook, for example because of its sensitivity label."},"ResourceNotFound":{"status":404,"recovery":"resendAfterCooldown","description":"Something was not found for a moment, which says nothing about the session or the workbook."},"apiNotFound":{"status":404,"recovery":"doNotResend","description":"This edition of Excel does not have what the request asks for."},"fileCorruptTryRepair":{"status":400,"recovery":"doNotResend","description":"The service takes the workbook for damaged."},"responsePayloadSizeLimitExceeded":{"status":413,"recovery":"resendSmallerRange","description":"The answer would be larger than the service sends."}},"x-recoveries":{"doNotResend":{"session":"usable","description":"Do not resend the request; the session can be used further.","whenClosing":"The session was not closed. It stays open until it is closed or idles out."},"resolveConflict":{"session":"usable","description":"Resend the request only once the conflict is resolved; the session can be used further.","whenClosing":"The session was not closed. Close it again once the conflict is resolved."},"makeRoom":{"session":"usable","description":"Do not resend the request until a person has made room on the worksheet; the session can be used further.","whenClosing":"The session was not closed. It stays open until it is closed or idles out."},"resendSmallerRange":{"session":"usable","description":"Send the request for a smaller range; the session can be used further.","whenClosing":"The session was not closed. It stays open until it is closed or idles out."},"resendWhenSupported":{"session":"usable","description":"Resend the request only once the workbook is supported; the session can be used further.","whenClosing":"The session was not closed. It stays open until it is closed or idles out."},"resendAfterCooldown":{"session":"usable","description":"Resend the request after the cooldown; the session can be used further.","whenClosing":"The session was not closed. Close it again after the cooldown."},"repeatCreateSession":{"session":"usable","description":"Repeat the request if it was a createSession; for others the service does not say.","whenClosing":"Whether the session was closed is not known. Close it again: a second close does no harm."},"abandonSession":{"session":"doNotUse","description":"Do not resend the request, and do not use the session again.","whenClosing":"Whether the session was closed is not known. Leave it alone: it idles out."},"recreateSession":{"session":"dead","description":"Create the session again and resume the work.","whenClosing":"The session is gone; nothing is left to close. After a bare `502` or `503`, without a code, close it again to be sure."},"recreateAfterConflict":{"session":"dead","description":"Create the session again only once the conflict is resolved.","whenClosing":"The session is gone; nothing is left to close."},"recreateWithCredentials":{"session":"dead","description":"Create the session again only with proper credentials.","whenClosing":"The session is gone; nothing is left to close."},"recreateAfterRestriction":{"session":"dead","description":"Create the session again only once the restriction is lifted.","whenClosing":"The session is gone; nothing is left to close."},"recreateWhenSupported":{"session":"dead","description":"Create the session again only once the workbook is supported.","whenClosing":"The session is gone; nothing is left to close."},"recreateDifferently":{"session":"dead","description":"Do not create the session again with the same request.","whenClosing":"The session is gone; nothing is left to close."},"doNotRecreate":{"session":"dead","description":"Do not create the session again; the workbook is gone.","whenClosing":"The session is gone; nothing is left to close."}},"x-session-states":{"usable":{"description":"The session goes on. What a persistent session has changed is already saved; what a non-persistent one has changed is still in its temporary copy."},"doNotUse":{"description":"Send nothing more in the session. What a persistent session has changed is already saved; what a non-persistent one has changed counts as lost."},"dead":{"description":"The session is gone. What a persistent session has changed is already saved; what a non-persistent one has changed is gone with it."}}};
const wrapper0 = {validate: validate10};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate10.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code !== undefined){
if(typeof data.code !== "string"){
const err0 = {instancePath:instancePath+"/code",schemaPath:"#/components/schemas/SecondLevelErrorCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err1 = {instancePath:instancePath+"/message",schemaPath:"#/components/schemas/ErrorMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.innerError !== undefined){
if(!(wrapper0.validate(data.innerError, {instancePath:instancePath+"/innerError",parentData:data,parentDataProperty:"innerError",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.date !== undefined){
if(typeof data.date !== "string"){
const err2 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["request-id"] !== undefined){
if(typeof data["request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/request-id",schemaPath:"#/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data["client-request-id"] !== undefined){
if(typeof data["client-request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/client-request-id",schemaPath:"#/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
validate10.evaluated = {"props":{"code":true,"message":true,"innerError":true,"date":true,"request-id":true,"client-request-id":true},"dynamicProps":false,"dynamicItems":false};


function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate9.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate10(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
const err0 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.message === undefined){
const err1 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.code !== undefined){
if(typeof data.code !== "string"){
const err2 = {instancePath:instancePath+"/code",schemaPath:"#/components/schemas/TopLevelErrorCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/components/schemas/ErrorMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate9.errors = vErrors;
return errors === 0;
}
validate9.evaluated = {"props":{"code":true,"message":true,"innerError":true,"date":true,"request-id":true,"client-request-id":true},"dynamicProps":false,"dynamicItems":false};


function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate8.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.error !== undefined){
if(!(validate9(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}
validate8.evaluated = {"props":{"error":true},"dynamicProps":false,"dynamicItems":false};


function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate7.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["content-type"] === undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "content-type"},message:"must have required property '"+"content-type"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["retry-after"] !== undefined){
if(typeof data0["retry-after"] !== "string"){
const err5 = {instancePath:instancePath+"/headers/retry-after",schemaPath:"#/properties/headers/properties/retry-after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0["content-type"] !== undefined){
let data4 = data0["content-type"];
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err6 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/pattern",keyword:"pattern",params:{pattern: "^application/json(;|$)"},message:"must match pattern \""+"^application/json(;|$)"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.body !== undefined){
if(!(validate8(data.body, {instancePath:instancePath+"/body",parentData:data,parentDataProperty:"body",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}
validate7.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const NoContentAnswer = validate14;
const schema19 = {"type":"object","properties":{"headers":{"type":"object","required":[],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"}}},"body":false}};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate14.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err0 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err1 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.body !== undefined){
const err3 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}
validate14.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const WorkbookOperationAnswer = validate15;
const schema20 = {"type":"object","required":["headers","body"],"properties":{"headers":{"type":"object","required":["content-type"],"properties":{"request-id":{"type":"string"},"client-request-id":{"type":"string"},"content-type":{"type":"string","pattern":"^application/json(;|$)"}}},"body":{"$ref":"contract.json#/components/schemas/WorkbookOperation"}}};
const schema21 = {"type":"object","description":"A long-running operation on a workbook.","x-polling-seconds":{"suggested":30,"longest":240},"required":["id","status"],"properties":{"@odata.context":{"type":"string","format":"uri","description":"Where the metadata describes this answer.","examples":["https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.workbookOperation"]},"id":{"type":"string","minLength":1,"description":"The id of the operation, which is never that of a session.","examples":["8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6"]},"status":{"$ref":"#/components/schemas/WorkbookOperationStatus"},"resourceLocation":{"type":["string","null"],"format":"uri","description":"Where the result of a `succeeded` operation is, if it has one. Take the URL as it stands: it may carry a query. One page spells the name `resourcelocation`.","examples":["https://graph.microsoft.com/v1.0/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/sessionInfoResource(key='8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6')"]},"error":{"description":"Why a `failed` operation failed. It is read like any other error.","anyOf":[{"$ref":"#/components/schemas/TopLevelError"},{"type":"null"}]}}};
const schema22 = {"type":"string","description":"How far an operation is. It ends with `succeeded` or `failed`.","enum":["notStarted","running","succeeded","failed"],"examples":["succeeded"]};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate16.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data["@odata.context"] !== undefined){
let data0 = data["@odata.context"];
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
const err2 = {instancePath:instancePath+"/@odata.context",schemaPath:"#/properties/%40odata.context/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/@odata.context",schemaPath:"#/properties/%40odata.context/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/components/schemas/WorkbookOperationStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((((data2 === "notStarted") || (data2 === "running")) || (data2 === "succeeded")) || (data2 === "failed"))){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/components/schemas/WorkbookOperationStatus/enum",keyword:"enum",params:{allowedValues: schema22.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.resourceLocation !== undefined){
let data3 = data.resourceLocation;
if((typeof data3 !== "string") && (data3 !== null)){
const err8 = {instancePath:instancePath+"/resourceLocation",schemaPath:"#/properties/resourceLocation/type",keyword:"type",params:{type: schema21.properties.resourceLocation.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 === "string"){
if(!(formats0.test(data3))){
const err9 = {instancePath:instancePath+"/resourceLocation",schemaPath:"#/properties/resourceLocation/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.error !== undefined){
let data4 = data.error;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(!(validate9(data4, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
var _valid0 = _errs12 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
var props0 = {};
props0.code = true;
props0.message = true;
props0.innerError = true;
props0.date = true;
props0["request-id"] = true;
props0["client-request-id"] = true;
}
const _errs13 = errors;
if(data4 !== null){
const err10 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err11 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}
validate16.evaluated = {"props":{"@odata.context":true,"id":true,"status":true,"resourceLocation":true,"error":true},"dynamicProps":false,"dynamicItems":false};


function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate15.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["content-type"] === undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/required",keyword:"required",params:{missingProperty: "content-type"},message:"must have required property '"+"content-type"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0["request-id"] !== undefined){
if(typeof data0["request-id"] !== "string"){
const err3 = {instancePath:instancePath+"/headers/request-id",schemaPath:"#/properties/headers/properties/request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0["client-request-id"] !== undefined){
if(typeof data0["client-request-id"] !== "string"){
const err4 = {instancePath:instancePath+"/headers/client-request-id",schemaPath:"#/properties/headers/properties/client-request-id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0["content-type"] !== undefined){
let data3 = data0["content-type"];
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err5 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/pattern",keyword:"pattern",params:{pattern: "^application/json(;|$)"},message:"must match pattern \""+"^application/json(;|$)"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/headers/content-type",schemaPath:"#/properties/headers/properties/content-type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.body !== undefined){
if(!(validate16(data.body, {instancePath:instancePath+"/body",parentData:data,parentDataProperty:"body",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}
validate15.evaluated = {"props":{"headers":true,"body":true},"dynamicProps":false,"dynamicItems":false};

export const requests = {
  createSession: createSessionRequest,
  refreshSession: refreshSessionRequest,
  closeSession: refreshSessionRequest,
  getWorkbookOperation: getWorkbookOperationRequest,
  sessionInfoResource: sessionInfoResourceRequest,
};
export const answers = {
  SessionCreated: SessionCreatedAnswer,
  CreationAccepted: CreationAcceptedAnswer,
  BadRequest: BadRequestAnswer,
  Unauthorized: BadRequestAnswer,
  Forbidden: BadRequestAnswer,
  NotFound: BadRequestAnswer,
  MethodNotAllowed: BadRequestAnswer,
  Conflict: BadRequestAnswer,
  PayloadTooLarge: BadRequestAnswer,
  TooManyRequests: BadRequestAnswer,
  InternalServerError: BadRequestAnswer,
  NotImplemented: BadRequestAnswer,
  BadGateway: BadRequestAnswer,
  ServiceUnavailable: BadRequestAnswer,
  GatewayTimeout: BadRequestAnswer,
  OtherError: BadRequestAnswer,
  NoContent: NoContentAnswer,
  WorkbookOperation: WorkbookOperationAnswer,
  SessionInfo: SessionCreatedAnswer,
};
