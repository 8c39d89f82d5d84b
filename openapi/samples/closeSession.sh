curl --include --request POST \
  "$GRAPH/me/drive/items/$ITEM_ID/workbook/closeSession" \
  --header "Authorization: Bearer $TOKEN" \
  --header "workbook-session-id: $SESSION_ID" \
  --header "Content-Length: 0"
